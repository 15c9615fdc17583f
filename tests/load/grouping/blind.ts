/**
 * Notes on the subjects of an invented Fachtag, by theme. Never used for tuning, not to choose a constant, a stop word or a word of
 * trade-words.ts, and never changed (T5).
 */
export const blind: Record<string, readonly string[]> = {
	'Finanzierung und Projektbefristung': [
		'Stellen laufen aus, Wissen geht verloren, dann fängt wieder jemand bei Null an',
		'Mein Vertrag endet im Dezember, wie soll ich da langfristig planen?',
		'Welche Töpfe gibt es noch außer AMIF? Übersicht wäre toll',
		'Eigenanteil können kleine Vereine einfach nicht stemmen',
		'Kürzungen im Haushalt: was bleibt vom KIM nach 2026 übrig?',
		'Immer nur Projekte, nie Regelförderung – so kann man nichts aufbauen',
		'Fördermittelanträge fressen mehr Zeit als die Beratung selbst',
		'Verwendungsnachweise vereinfachen, bitte, bitte',
		'Landesmittel verstetigen!!',
		'Politik einladen und denen mal vorrechnen, was fehlende Integration kostet'
	],
	'Wohnen und Arbeit für Zugewanderte': [
		'Familien sitzen seit vier Jahren in der GU, keine Perspektive',
		'Nächstes Mal bitte IHK und Wohnungsbaugesellschaft einladen',
		'Wohnungssuche – DAS Thema fehlte heute völlig',
		'Betriebe ins Boot holen, die suchen doch händeringend Azubis',
		'Anerkennung ausländischer Abschlüsse dauert ewig, Ärztin putzt im Hotel',
		'Leiharbeit und Ausbeutung, Beratung zu Arbeitsrechten ausbauen',
		'Frauen in Beschäftigung bringen: scheitert meist am Kitaplatz',
		'Vermieter legen auf, sobald sie den Namen hören',
		'Ohne Adresse kein Konto, ohne Konto kein Job... wer durchbricht den Kreis?',
		'Könnte die Kommune nicht Leerstand anmieten und an Geflüchtete weitergeben?'
	],
	'Selbstfürsorge und Belastung der Mitarbeitenden': [
		'Nein sagen lernen ohne schlechtes Gewissen',
		'Burnout im Team ist ein Tabu, drei Kolleginnen sind schon weg',
		'Wer kümmert sich um uns, wenn wir ständig Traumageschichten hören?',
		'Abgrenzung, wenn Klienten die private Handynr. haben wollen',
		'nach Feierabend abschalten klappt bei mir nicht mehr',
		'Selbstschutz-Workshop tat gut, im Alltag ist dafür aber null Zeit',
		'Kollegiale Beratung in kleinen Gruppen fortsetzen, gerne auch online',
		'Arbeitgeber in die Pflicht nehmen: Gesundheitsschutz ist nicht nur unser Privatvergnügen',
		'Atemübung aus dem WS mache ich ab jetzt vor jedem schwierigen Gespräch :)',
		'Supervision! Für alle, regelmäßig, bezahlt.'
	],
	'Zeitplan und Pausen': [
		'Grußworte kürzen ;-)',
		'Zeitmanagement top, alles pünktlich, danke an die Moderation',
		'Pausen länger machen, da passieren die besten Gespräche',
		'Hätte gern zwei Workshops besucht statt nur einen, evtl. rotieren?',
		'Beginn um 8:30 ist mit Kita und Anfahrt kaum machbar',
		'Diskussion nach dem Impulsvortrag wurde abgewürgt, weil man hinterherhing',
		'Workshops mit 75 min. viel zu knapp, gerade wurde es spannend',
		'lieber anderthalb Tage, dann bleibt auch was hängen',
		'Zu viel Programm für einen Tag, am Ende war der Kopf voll',
		'Vormittag zu vortragslastig'
	],
	'Wartezeiten und Erreichbarkeit der Ausländerbehörde': [
		'Fiktionsbescheinigungen dauern Monate – Leute verlieren deswegen ihren Job!',
		'ABH telefonisch nie erreichbar, Klienten verzweifeln',
		'Aufenthaltstitel läuft ab, bevor man überhaupt einen Termin bekommt',
		'Wie kommen wir an einen direkten Draht zu den Sachbearbeitern?',
		'Online-Terminbuchung ist für viele unserer Leute eine Hürde, keine Erleichterung',
		'Personalmangel im Amt verstehe ich, aber bitte wenigstens eine Eingangsbestätigung',
		'feste Ansprechperson im Ausländeramt für Beratungsstellen wäre Gold wert',
		'Einbürgerungsanträge: 18 Monate Bearbeitung, das kann ich niemandem mehr erklären',
		'Warum war heute eigentlich niemand von der Ausländerbehörde auf dem Podium?',
		'Mails bleiben wochenlang unbeantwortet, auch von uns Beratern'
	],
	'Sprachmittlung und Sprachkurse': [
		'Kinder übersetzen beim Arzt – das darf nicht sein',
		'Formulare in leichter Sprache, das würde schon die Hälfte der Rückfragen sparen',
		'Alphabetisierung wird immer vergessen',
		"auf dem Dorf gibt's keinen B2-Kurs, nächster ist 50 km weg",
		'I-Kurse voll, Wartelisten ohne Ende',
		'Qualität der ehrenamtlichen Übersetzer sehr unterschiedlich, Schulung nötig',
		'Video-Dolmetschen mal testen, hat da jemand Erfahrung?',
		'Wer bezahlt Sprachmittler, wenn das Jobcenter ablehnt?',
		'Deutschkurs mit Kinderbetreuung fehlt bei uns komplett, Mütter bleiben außen vor',
		'Dolmetscherpool für den ganzen Kreis, bitte unbürokratisch'
	],
	'Beteiligung von Migrantenorganisationen und Zugewanderten': [
		'Geflüchtete selbst erzählen lassen, was geholfen hat und was nicht',
		'Wie erreichen wir die kleinen Vereine ohne Büro und Hauptamtliche?',
		'Mitbestimmung fehlt mir, wir verwalten Menschen statt sie zu fragen',
		'Mehr Leute mit eigener Migrationsgeschichte in der Verwaltung einstellen',
		'Ehrenamtliche aus den Communitys brauchen Aufwandsentschädigung, wenn sie ständig gefragt werden',
		'Nichts über uns ohne uns – auch bei der Planung vom nächsten Fachtag',
		'Warum sitzen auf der Bühne fast nur Weiße?',
		'MSOs auf Augenhöhe einbinden, nicht nur fürs Buffet',
		'Migrantenselbstorganisationen waren kaum vertreten, schade',
		'Integrationsbeirat sollte fest in die Steuerungsgruppe'
	],
	'Deeskalation und Umgang mit Konflikten': [
		'Rollenspiele zu aggressiven Situationen am Schalter, das sollten wir öfter üben',
		'Notfallknopf, zweiter Fluchtweg – haben wir bei uns alles nicht',
		'Umgang mit Drohungen und Beleidigungen, auch rechtlich: wann Anzeige?',
		'Konfliktmanagement: gute Theorie, aber mir fehlten konkrete Sätze für den Ernstfall',
		'Gewaltfreie Kommunikation als Folgetermin?',
		'Streit in der Gemeinschaftsunterkunft, wie vermittelt man da am besten?',
		'Eisberg-Modell kannte ich schon, die Fallarbeit danach war dafür super',
		'Klare Hausregeln + Leitung, die hinter einem steht, wenn man ein Hausverbot ausspricht',
		'Deeskalationstraining auch für Sicherheitsdienst und Hausmeister',
		'Was mache ich, wenn jemand laut wird und ich allein im Büro bin?'
	],
	'Vernetzung und Zusammenarbeit der Träger': [
		'kurze Wege statt Zuständigkeits-Pingpong',
		'gemeinsamer Verteiler oder Plattform, wo alle Angebote drinstehen',
		'Regelmäßiger runder Tisch Verwaltung + Wohlfahrtsverbände, 2x im Jahr reicht schon',
		'Doppelstrukturen abbauen, MBE / JMD / KIM arbeiten nebeneinander her',
		'Konkurrenz zwischen den Verbänden mal ehrlich ansprechen',
		'Fallkonferenzen trägerübergreifend – wer lädt ein und wer moderiert?',
		'Schnittstelle zum Jobcenter besser klären',
		'Wer macht eigentlich was im Kreis? Übersicht fehlt!',
		'Endlich mal Gesichter zu den Mailadressen, das müssen wir verstetigen',
		'Hospitation in anderen Einrichtungen, ein Tag würde so viel bringen'
	],
	'Rassismussensible Beratung vertiefen': [
		'Privilegien-Übung war unangenehm, aber genau richtig. Davon mehr',
		'Wie reagiere ich, wenn eine Kollegin im Team sich abwertend über Klienten äußert?',
		'Eigene Vorurteile erkennen – da stehe ich noch ganz am Anfang',
		'Was tun, wenn Ratsuchende selbst rassistische Sprüche über andere Gruppen machen?',
		'WS rassismuskritische Beratung bitte als mehrtägige Fortbildung anbieten',
		'Institutioneller Rassismus kam zu kurz, nur die individuelle Ebene wurde behandelt',
		'Sprache im Amt: welche Begriffe benutzen wir eigentlich noch und welche nicht mehr?',
		'Mehr Praxisbeispiele zu Alltagsrassismus im Beratungsgespräch',
		'Perspektive von Betroffenen hat gefehlt, über statt mit Menschen geredet',
		'Pflichtschulung für alle Mitarbeitenden mit Publikumsverkehr, nicht nur für die eh schon Überzeugten'
	],
	'Gesamteindruck und Dank': [
		'ganz okay, aber wenig Neues für alte Hasen',
		'Tolle Atmosphäre, ehrlicher Austausch, sogar mit der Verwaltung :-)',
		'Rundum gelungen, komme gerne wieder',
		'Bunt gemischt, offen, herzlich',
		'Danke ans Orga-Team, man hat die Mühe gemerkt!',
		'Viel Motivation mitgenommen, fühle mich nicht mehr so allein mit allem',
		'Insgesamt gut, hoffentlich verläuft das jetzt nicht wieder im Sande',
		'Inspirierend! Gehe mit drei neuen Ideen nach Hause',
		'war skeptisch, bin positiv überrascht worden',
		'Bester Fachtag seit Corona'
	],
	'Räume, Technik und Verpflegung': [
		'Beamer zu dunkel, Folien konnte keiner lesen – bitte Handout rumschicken',
		'Beschilderung im Haus fehlte, hab den Seminarraum erst nach Suchen gefunden',
		'Aufzug defekt, für Rollifahrer geht das gar nicht',
		'Essen war super lecker, danke für die vegane Auswahl!',
		'halal gekennzeichnete Speisen wären bei dem Thema eigentlich selbstverständlich',
		'Parkplätze?? Bin 20 Minuten im Kreis gefahren',
		'Kaffee war um zehn schon alle',
		'Mikro ging ständig aus, hinten hat man nix verstanden',
		'Schöner heller Saal, Stühle leider unbequem',
		'Raum von Workshop 2 viel zu klein und stickig'
	]
};
