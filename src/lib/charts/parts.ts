/** A survey as the programme knows it. */
type Survey = { id: string; scope: 'event' | 'session' };
type Session = { id: string; kind: string };

/** What there is to evaluate of a survey: the whole, and each workshop when it is asked per session. */
export function partsOf(
	survey: Survey,
	sessions: readonly Session[]
): { surveyId: string; sessionId: string | null }[] {
	const workshops = survey.scope === 'session' ? sessions.filter(({ kind }) => kind === 'workshop') : [];
	return [null, ...workshops.map(({ id }) => id)].map((sessionId) => ({ surveyId: survey.id, sessionId }));
}

/** Whole per cent of the attendees who answered; null when nobody has counted heads. Never above 100 (E12). */
export function responseRate(responses: number, attendance: number | null): number | null {
	return attendance ? Math.min(100, Math.round((responses / attendance) * 100)) : null;
}
