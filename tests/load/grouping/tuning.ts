import { invented } from './invented.ts';

/** The sixty notes the pipeline's weights were chosen on. */
const first: Record<string, readonly string[]> = {
	'language mediation': [
		'Sprachmittler:innen rechtzeitig buchen, nicht erst am Tag vorher',
		'Ein gemeinsamer Pool für Sprachmittlung in ganz OWL',
		'Ohne Dolmetscher geht im Erstgespräch gar nichts',
		'Kinder dürfen nicht für ihre Eltern übersetzen!',
		'Wer bezahlt die Dolmetscherkosten bei Arztterminen?',
		'Video-Dolmetschen ausprobieren, das wäre auch auf dem Land möglich',
		'Schulung für den Umgang mit Sprachmittlerinnen und Sprachmittlern',
		'Bei seltenen Sprachen finden wir niemanden, der übersetzt'
	],
	housing: [
		'Bezahlbare Wohnungen fehlen überall im Kreis',
		'Vermieter sagen ab, sobald sie den Nachnamen hören',
		'Familien leben seit drei Jahren in der Sammelunterkunft',
		'Wohnraum für große Familien: Kontakt zu den Wohnungsgesellschaften suchen',
		'Wohnführerschein für Geflüchtete anbieten',
		'Wir brauchen jemanden, der bei der Wohnungssuche begleitet',
		'Mietvertrag, Nebenkosten, Mülltrennung – das in einfacher Sprache erklären',
		'Unterkunft am Ortsrand ohne Bus macht einsam'
	],
	'foreigners authority': [
		'Termine bei der Ausländerbehörde: sechs Monate Wartezeit',
		'Die ABH ist telefonisch nicht zu erreichen',
		'Feste Ansprechperson in der ABH für das Case Management',
		'Wenn der Aufenthaltstitel abläuft, verlieren Leute ihren Job',
		'Fiktionsbescheinigung wird von Arbeitgebern nicht verstanden',
		'Gemeinsame Fallbesprechung mit Kolleg*innen der Ausländerbehörde',
		'Aufenthaltserlaubnis online verlängern können',
		'Hospitation in der Ausländerbehörde hat mir die Augen geöffnet'
	],
	'own limits': [
		'Ich nehme die Fälle abends mit nach Hause',
		'Grenzen setzen lernen, ohne hart zu werden',
		'Klare Grenze: Diensthandy bleibt am Wochenende aus',
		'Supervision müsste in der Arbeitszeit stattfinden',
		'Regelmäßige Supervision für alle Case Manager_innen',
		'Nach schweren Gesprächen fünf Minuten Pause, bevor der Nächste kommt',
		'Atemübung aus dem Workshop: mache ich morgen gleich wieder',
		'Kollegiale Beratung hilft mir gegen das Gefühl, allein zu sein'
	],
	racism: [
		'Rassismus im eigenen Haus ansprechen – aber wie?',
		'Betroffenen glauben, statt nach Beweisen zu fragen',
		'Eigene Vorurteile erkennen tut weh und ist nötig',
		'Rassistische Sprüche am Telefon: Was darf ich sagen?',
		'Antidiskriminierungsstelle im Kreis bekannter machen',
		'Meldestelle für Diskriminierung fehlt bei uns',
		'Fortbildung zu rassismuskritischer Haltung für die ganze Verwaltung',
		'Nicht nur über Betroffene reden, sondern mit ihnen'
	],
	'the day itself': [
		'Mittagspause war zu kurz',
		'Raum 2 war viel zu heiß und eng',
		'Das Essen war super, danke an die Küche',
		'Mehr Pausen zum Reden bitte',
		'Mikrofon im Plenum hat dauernd gepfiffen',
		'Der Vortrag am Morgen war lang, aber sehr gut',
		'Parkplätze am Kreishaus reichen nicht',
		'Beim nächsten Mal kleinere Räume und dafür mehr Workshops'
	],
	networks: [
		'Netzwerktreffen zweimal im Jahr',
		'Liste mit allen Ansprechpartner:innen der Träger',
		'Wer macht was? Eine Netzwerkkarte für OWL',
		'Kurze Wege zwischen Verwaltung und freien Trägern',
		'Regelmäßiger Austausch der Case Managerinnen über die Kreisgrenzen',
		'Newsletter, damit wir voneinander wissen'
	],
	work: [
		'Berufsabschlüsse werden viel zu langsam anerkannt',
		'Anerkennung ausländischer Zeugnisse dauert und kostet',
		'Arbeitgeber für Praktika gewinnen',
		'Teilzeitausbildung für Mütter bekannter machen',
		'Jobcenter und KIM müssen sich besser abstimmen',
		'Qualifizierung neben der Arbeit ermöglichen'
	]
};

/** All that constants may be chosen on (T5). On these the figures are better than on anybody else's notes. */
export const tuning: Record<string, readonly string[]> = { ...first, ...invented };
