/** A token bucket: `burst` at once, then `perSecond`. Pure: the caller brings the time, in milliseconds. */
export type Allowance = { left: number; at: number };
export type Rate = { perSecond: number; burst: number };

export function fullAllowance(rate: Rate, now: number): Allowance {
	return { left: rate.burst, at: now };
}

/** Takes one out of the bucket; false when it is empty. */
export function spend(allowance: Allowance, rate: Rate, now: number): boolean {
	allowance.left = Math.min(rate.burst, allowance.left + ((now - allowance.at) / 1000) * rate.perSecond);
	allowance.at = now;
	if (allowance.left < 1) return false;
	allowance.left -= 1;
	return true;
}
