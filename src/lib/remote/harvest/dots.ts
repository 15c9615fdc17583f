import type { DotsRule } from '$lib/domain/lead';

/**
 * How many dots each person gets (M18). `half`: half of the themes. `gauss`: ceil(a(a − 1) / 2p) for a themes and p people.
 * Never less than one; null while there is too little to compute it from.
 */
export function budgetOf(rule: DotsRule, themes: number, people: number | null): number | null {
	if (themes < 2) return null;
	if (rule === 'half') return Math.max(1, Math.ceil(themes / 2));
	if (people === null || people < 1) return null;
	return Math.max(1, Math.ceil((themes * (themes - 1)) / (2 * people)));
}
