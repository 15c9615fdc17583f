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
