/**
 * The vocabulary the program brings along: words of integration work and of conferences, by subject. A note that names a
 * word of a subject, alone or in a compound, is a little nearer to the others that do. Made from the trade's own terms, not
 * from notes; an event adds to it with its glossary (T3).
 */
export const TRADE_WORDS: readonly string[] = [
	'Sprachmittlung Sprachmittler Dolmetscher dolmetschen Übersetzung Übersetzer übersetzen Verständigung Muttersprache Fremdsprache Herkunftssprache',
	'Sprachkurs Integrationskurs Deutschkurs Kurs Kursträger Alphabetisierung Sprachförderung Sprachniveau Sprachprüfung Zertifikat Volkshochschule VHS Deutschkenntnisse Sprachcafé',
	'Wohnung Wohnen Wohnraum Wohnungsmarkt Miete Mieter Vermieter Vermietung Mietvertrag Unterkunft Gemeinschaftsunterkunft Nebenkosten Umzug Obdachlosigkeit Wohnberechtigungsschein',
	'Ausländerbehörde ABH Ausländeramt Aufenthalt Aufenthaltstitel Aufenthaltserlaubnis Niederlassungserlaubnis Fiktionsbescheinigung Duldung Bleiberecht Asyl Asylverfahren BAMF Abschiebung Familiennachzug Visum',
	'Einbürgerung einbürgern Staatsangehörigkeit Staatsbürgerschaft Reisepass Identitätsklärung',
	'Arbeitsmarkt Arbeitgeber Arbeitsplatz Arbeitsvermittlung Betrieb Unternehmen Job Beruf Ausbildung Praktikum Praktika Jobcenter Bewerbung Berufsabschluss Anerkennung anerkennen Zeugnis Qualifizierung Fachkraft Beschäftigung Nachqualifizierung',
	'Schule Grundschule Schüler Lehrer Lehrerin Lehrkraft Unterricht Schulplatz Kita Kindergarten Kindertagesstätte Erzieher Erzieherin Kinderbetreuung Tagespflege Eltern Elternabend Schulsozialarbeit Ganztag Hausaufgaben Einschulung',
	'Gesundheit Arzt Ärztin Arztpraxis Krankenhaus Klinik Krankenkasse Krankheit krank Patient Therapie Therapeut Psychotherapie psychisch psychosozial Trauma traumatisiert Depression Behandlung Medikament Hebamme Suchthilfe Suchtberatung Impfung Krise',
	'Ehrenamt ehrenamtlich Ehrenamtliche Freiwillige freiwillig Pate Patenschaft Engagement Helferkreis Mentor',
	'digital Digitalisierung online Internet WLAN App Software Handy Smartphone Tablet Laptop Computer Mail Webseite Homepage Portal Onlineformular',
	'Konflikt Streit Deeskalation deeskalieren Eskalation Bedrohung drohen Drohung Aggression aggressiv Beleidigung Mediation Gesprächsführung Kommunikation Notfall Alarm Hausverbot Polizei Sicherheit Übergriff',
	'Geld Finanzierung finanzieren Förderung Fördermittel Förderantrag Zuschuss Budget Haushalt Kürzung Eigenanteil Verwendungsnachweis Projektmittel Projekt befristet Befristung Entfristung',
	'Frau Mutter Mädchen Frauenhaus Gewaltschutz Schwangerschaft schwanger Gleichstellung häuslich',
	'Datenschutz Daten Einwilligung Schweigepflicht Schweigepflichtentbindung Akte Fallakte vertraulich Verschwiegenheit Aktenführung löschen Datenweitergabe',
	'Bus Bahn Fahrt fahren Fahrkarte Ticket Fahrdienst Fahrrad Führerschein Auto Nahverkehr Mobilität mobil ländlich Dorf Haltestelle',
	'Zuständigkeit zuständig Schnittstelle Übergabe Rolle Auftrag Aufgabe Kriterium Standard Steuerung Steuerungsgruppe Koordination Koordinierung Leitung Fallzahl Baustein Fallübergabe',
	'Netzwerk vernetzen Vernetzung Austausch austauschen Kooperation kooperieren Zusammenarbeit zusammenarbeiten Kontakt Ansprechpartner Ansprechperson Träger Treffen Netzwerktreffen Verteiler Newsletter abstimmen Absprache kennenlernen',
	'Rassismus rassistisch rassismuskritisch rassismussensibel Diskriminierung diskriminieren diskriminierungssensibel Antidiskriminierung Vorurteil Stereotyp Klischee Betroffene Alltagsrassismus Antisemitismus Ausgrenzung Privileg Haltung Empowerment Mikroaggression',
	'Selbstschutz Selbstfürsorge Grenze abgrenzen Abgrenzung Supervision Intervision Belastung belasten belastend Überlastung überlastet Stress Erschöpfung erschöpft Burnout Entlastung Erholung Feierabend Wochenende Atem atmen Achtsamkeit Resilienz Gefühl Arbeitszeit kollegial',
	'Fachtag Tagung Veranstaltung Raum Räume Essen Mittagessen Mittagspause Pause Kaffee Küche Getränke Vortrag Referent Referentin Workshop Moderation Mikrofon Plenum Ton Technik Parkplatz Anreise Zeitplan Programmheft Handout Bestuhlung',
	'Jugend Jugendliche jugendlich Jugendamt Jugendhilfe Jugendzentrum Jugendarbeit',
	'Flyer Broschüre Plakat Öffentlichkeitsarbeit Presse Infoblatt Faltblatt Werbung',
	'Religion Moschee Kirche Feiertag Ramadan Kultur interkulturell Brauch',
	'Senioren Seniorin Rente Pflege Pflegedienst',
	'Beteiligung beteiligen Mitbestimmung Partizipation Integrationsrat Selbstorganisation Migrantenorganisation',
	'Bürokratie Formular Antrag Bescheid Unterlagen Papierkram Behördendeutsch Amtssprache Bearbeitungszeit'
];

/** The glossary an event begins with (T3): what the trade says and what it is short for. */
export const TRADE_GLOSSARY: readonly (readonly string[])[] = [
	['Ausländerbehörde', 'ABH', 'Ausländeramt'],
	['Sprachmittlung', 'Sprachmittler', 'Dolmetschen', 'Dolmetscher'],
	['Case Management', 'CM', 'Fallmanagement'],
	['Case Manager', 'Fallmanager'],
	['Jobcenter', 'JC'],
	['Volkshochschule', 'VHS'],
	['Kita', 'Kindertagesstätte', 'Kindergarten']
];
