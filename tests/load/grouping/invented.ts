/**
 * Invented notes of the trade, by theme: tuning data. They share their words with trade-words.ts, so what the pipeline reaches on
 * them (P@1 .80, ARI .69) says nothing about other notes; blind.ts does.
 */
export const invented: Record<string, readonly string[]> = {
	'day care and school': [
		'Kita-Plätze gibt es erst mit zwei Jahren Wartezeit',
		'Ohne Kitaplatz kann die Mutter keinen Kurs besuchen',
		'Elternabende mehrsprachig anbieten',
		'Kitas brauchen eine feste Ansprechperson bei uns',
		'Eltern verstehen die Briefe der Schule nicht',
		'Seiteneinsteiger warten monatelang auf einen Schulplatz',
		'Schulanmeldung: wer begleitet die Familie beim ersten Mal?',
		'Lehrkräfte und Schulsozialarbeit zum nächsten Fachtag einladen',
		'Elterncafé in der Grundschule läuft super, gerne auch woanders',
		'Internationale Klassen nicht abschaffen!'
	],
	health: [
		'Kein Therapieplatz für traumatisierte Menschen in der Nähe',
		'Trauma erkennen – Schulung für alle Beratungskräfte',
		'Psychosoziales Zentrum ist völlig überlaufen',
		'Hausärzte nehmen niemanden mehr auf',
		'Wohin mit jemandem in einer akuten psychischen Krise?',
		'Gesundheitskarte statt Behandlungsschein vom Sozialamt',
		'Ärzte lehnen Patient*innen ohne gute Deutschkenntnisse ab',
		'Therapie dauert, die Krise ist aber jetzt',
		'Gesundheitslotsen wie in der Nachbarstadt ausbilden',
		'Wegweiser: welche Arztpraxis spricht welche Sprache'
	],
	volunteers: [
		'Ehrenamtliche brauchen feste Ansprechpartner',
		'Das Ehrenamt bricht weg, viele sind müde',
		'Danke-Fest für Ehrenamtliche im Sommer',
		'Ehrenamt kann Hauptamt nicht ersetzen',
		'Patenschaften vermitteln, z. B. Tandem für den Alltag',
		'Junge Freiwillige gewinnen – über Schulen und Vereine',
		'Freiwillige gut einführen und begleiten',
		'Paten nicht mit schwierigen Fällen allein lassen',
		'Fahrtkosten für Ehrenamtliche erstatten',
		'Ehrenamtskoordination ist nur noch eine halbe Stelle'
	],
	digital: [
		'Online-Anträge nur auf Deutsch, da scheitern alle',
		'Digitale Sprechstunde testen',
		'Tablets für die mobile Beratung',
		'Viele haben nur ein Handy und keine Mailadresse',
		'WLAN in der Beratungsstelle fehlt bis heute',
		'Software für das Case Management stürzt ständig ab',
		'Eine App mit allen Angeboten im Kreis',
		'KI-Übersetzer auf dem Handy: erlaubt oder nicht?',
		'Onlineformulare zusammen ausfüllen kostet die halbe Beratungszeit',
		'Digitale Akte über Ämter hinweg wäre ein Traum'
	],
	'German courses': [
		'Integrationskurse sind auf Monate ausgebucht',
		'Deutschkurs mit Kinderbetreuung!',
		'Abendkurse für Leute, die arbeiten',
		'B2-Kurse fehlen im Nordkreis komplett',
		'Alphabetisierungskurse: zu wenig Lehrkräfte',
		'Nach dem Integrationskurs kommt oft nichts mehr',
		'Sprachcafé als Ergänzung zum Kurs',
		'Wer den Kurs nicht schafft, braucht eine zweite Chance',
		'Deutsch lernen im Betrieb, während der Arbeitszeit',
		'Kursträger melden freie Plätze zu spät'
	],
	conflict: [
		'Ruhig bleiben, wenn mein Gegenüber laut wird',
		'Deeskalation üben, am besten zweimal im Jahr',
		'Notfallknopf im Beratungszimmer',
		'Bedrohung im Büro: wir haben keinen Notfallplan',
		'Rollenspiele zu Konflikten waren anstrengend, aber hilfreich',
		'Konflikte im Team früher ansprechen',
		'Gewaltfreie Kommunikation als Fortbildung',
		'Hausverbot – wer darf das aussprechen?',
		'Drohungen immer melden und dokumentieren',
		'Konfliktgespräche zu zweit führen'
	],
	funding: [
		'Befristete Förderung heißt: jedes Jahr von vorn anfangen',
		'Projektgelder laufen im Dezember aus',
		'Eigenanteil können kleine Vereine nicht aufbringen',
		'Förderanträge sind zu kompliziert für kleine Träger',
		'Verlässliche Finanzierung über drei Jahre!',
		'Verwendungsnachweis frisst mehr Zeit als das Projekt',
		'Topf für kleine Ausgaben, ohne langen Antrag',
		'Kürzungen im Haushalt treffen zuerst die Beratung',
		'Befristete Verträge vertreiben gute Leute',
		'Wer finanziert uns, wenn das Land die Förderung streicht?'
	],
	naturalisation: [
		'Einbürgerung dauert bei uns zwei Jahre',
		'Infoabend zur Einbürgerung in jeder Stadt',
		'Einbürgerungstest: Termine bei der VHS sind weg',
		'Checkliste, welche Unterlagen man für den Antrag auf Einbürgerung braucht',
		'Einbürgerungsfeier im Kreishaus war sehr schön',
		'Doppelte Staatsangehörigkeit: viele wissen gar nicht, dass das geht',
		'Identitätsklärung ohne Pass – Leitfaden gesucht',
		'Pass aus dem Herkunftsland zu besorgen ist für manche gefährlich',
		'Deutscher Pass nach fünf Jahren, das spricht sich herum',
		'Lotsen, die beim Einbürgerungsantrag helfen'
	],
	women: [
		'Frauencafé einmal pro Woche, mit Betreuung für die Kleinen',
		'Frauen erreichen wir nur über Frauen',
		'Gewaltschutz in Unterkünften fehlt',
		'Frauenhaus hat keinen Platz, was dann?',
		'Schutzkonzept für alleinreisende Frauen',
		'Häusliche Gewalt: ich weiß nicht, wen ich anrufen kann',
		'Schwimmkurs nur für Frauen war sofort voll',
		'Mütter stärken, nicht nur Väter einladen',
		'Beratung für Frauen ohne Begleitung des Mannes',
		'Verfahren bei Gewalt in der Familie gemeinsam festlegen'
	],
	'data protection': [
		'Datenschutz: was darf ich dem Jobcenter weitergeben?',
		'Schweigepflichtentbindung in mehreren Sprachen',
		'Eine Vorlage für die Einwilligung, die alle Träger benutzen',
		'Datenweitergabe zwischen den Ämtern klar regeln',
		'Datenschutz darf keine Ausrede sein',
		'Einwilligungserklärung versteht kein Mensch',
		'Was gehört in die Akte und was nicht?',
		'Fallakten löschen: nach wie vielen Jahren?',
		'Schulung zum Datenschutz für neue Kolleg:innen',
		'Schweigepflicht gilt auch in der Kaffeeküche'
	],
	'getting around': [
		'Auf dem Dorf fährt nach 18 Uhr kein Bus',
		'Deutschlandticket ist für viele Familien zu teuer',
		'Mobile Beratung: wir fahren zu den Leuten aufs Dorf',
		'Fahrradwerkstatt und Radfahrkurs auch im Südkreis',
		'Busverbindung zum Kreishaus ist schlecht',
		'Führerschein umschreiben: die Kosten sind das Problem',
		'Fahrtkosten zum Arzt übernimmt niemand',
		'Ländlicher Raum braucht eigene Lösungen',
		'Fahrdienst mit dem Bürgerbus absprechen',
		'Auf dem Land fehlt jede Beratungsstelle'
	],
	'how we work': [
		'Zuständigkeiten zwischen den Bausteinen klären',
		'Wer ist zuständig, wenn der Fall umzieht?',
		'Übergabe von Fällen nach gleichem Muster',
		'Fallzahlen sind zu hoch für gute Beratung',
		'Höchstens dreißig Fälle pro Vollzeitstelle',
		'Einheitliche Kriterien für die Aufnahme ins Case Management',
		'Leitung muss hinter dem Case Management stehen',
		'Steuerungsgruppe sollte Ergebnisse zurückmelden',
		'Rolle der Koordination ist vielen unklar',
		'Doppelte Zuständigkeit führt dazu, dass niemand zuständig ist'
	]
};
