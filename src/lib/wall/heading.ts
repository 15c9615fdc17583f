/** A prompt as a heading: without the gap that writers fill in ("Offene Frage an die Gruppe: …"). */
export function headingOf(prompt: string): string {
	return prompt.replace(/[:\s]*(…|\.\.\.)\s*$/, '');
}
