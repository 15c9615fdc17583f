/**
 * Whether a note seems to be German, as a hint (T6). A few short words decide between languages of the Latin script; a note
 * without any of them counts as German, because most notes here are.
 */
const GERMAN =
	/^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|kein|keine|keinen|ich|wir|sie|und|oder|aber|nicht|nur|auch|mit|für|von|vom|es|zu|zum|zur|auf|aus|bei|beim|im|ist|sind|war|wird|werden|hat|haben|kann|muss|sich|wie|wer|über|nach|mehr|gibt|dass|weil|wenn|als|uns|viel|viele|zwischen|ohne|sehr|noch|schon|bitte|danke|fehlt|fehlen|brauchen)$/u;
const OTHER = new RegExp(
	`^(?:${[
		'the and of to for is are we you with more this that our have has they there what how from need should be too',
		've bir bu için çok daha ile değil var yok ne ama gibi kadar olarak biz ben sen onlar lazım',
		'na nie to jest się że dla do po są jak ale czy bardzo więcej przez być mamy',
		'și în nu la cu pe este sunt pentru din care că să foarte avem trebuie',
		'le la les des une et est pas pour avec dans nous vous il elle que qui sont très',
		'el los las y es no por con para más que una como muy',
		'il lo gli della di che non è sono più con',
		'û ji bo li di de ev em ne pir hûn dikin heye tune',
		'dhe në për me të nuk është janë një më'
	]
		.flatMap((line) => line.split(' '))
		.join('|')})$`,
	'u'
);

/** @param words folded */
export function seemsGerman(words: readonly string[]): boolean {
	const letters = words.join('');
	const latin = letters.match(/\p{Script=Latin}/gu)?.length ?? 0;
	if (latin * 2 < letters.length) return false;
	const count = (list: RegExp) => words.filter((word) => list.test(word)).length;
	return count(GERMAN) >= count(OTHER);
}
