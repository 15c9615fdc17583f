/** A prompt as a heading: without the gap that writers fill in ("Dafür brauche ich noch: … (Wissen, Zeit)"). */
export function headingOf(prompt: string): string {
	return prompt.replace(/:?\s*(…|\.\.\.)(?=\s|$)/u, '').trim();
}
