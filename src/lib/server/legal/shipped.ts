import type { LegalLanguage, WordedField } from '$lib/domain/legal';

/**
 * What stands where an organisation has not written its own: enough to begin with, and honest about what is missing. Gaps
 * stand in square brackets and are shown as gaps. To be checked by somebody who knows the law before it is relied on.
 */
export const shipped: Record<WordedField, Record<LegalLanguage, string>> = {
	legal_basis: {
		de: 'Art. 6 Abs. 1 Buchst. e DSGVO in Verbindung mit § 3 DSG NRW',
		en: 'Art. 6(1)(e) GDPR in conjunction with section 3 of the Data Protection Act of North Rhine-Westphalia (DSG NRW)'
	},
	recipients: {
		de: 'Die veranstaltende Stelle. Ergebnisse gehen ohne Namen an [Stellen, die die Dokumentation erhalten].',
		en: 'The host. Results go without names to [bodies that receive the documentation].'
	},
	imprint: {
		de: `Angaben nach § 5 DDG

[Name der Stelle, Rechtsform]
[Straße und Hausnummer]
[Postleitzahl und Ort]

Vertreten durch: [Name und Amt der vertretungsberechtigten Person]

Telefon: [Nummer]
E-Mail: [Adresse]

Zuständige Aufsichtsbehörde: [Behörde, falls vorhanden]
Umsatzsteuer-Identifikationsnummer: [Nummer, falls vorhanden]`,
		en: `Information according to section 5 DDG (German Digital Services Act)

[Name of the body, legal form]
[Street and number]
[Postal code and town]

Represented by: [name and office of the authorised person]

Phone: [number]
Email: [address]

Supervisory authority: [authority, if any]
VAT identification number: [number, if any]`
	},
	privacy: {
		de: `Wozu: Ihre Beiträge und Rückmeldungen dienen dem fachlichen Austausch bei der Veranstaltung und ihrer Auswertung. Welche Veranstaltung was damit vorhat, steht auf ihrer ersten Seite.

Wie lange: Beiträge und Antworten werden nach der Frist gelöscht, die auf der ersten Seite der Veranstaltung steht, spätestens nach 365 Tagen; Vereinbarungen nach einem Jahr.

Ihre Rechte: Sie können Auskunft, Berichtigung, Löschung und Einschränkung der Verarbeitung verlangen und der Verarbeitung widersprechen (Art. 15 bis 18 und 21 DSGVO). Eigene Beiträge können Sie auf Ihrem Gerät ändern und zurückziehen, solange die Veranstaltung läuft. Danach kann niemand mehr sagen, welche Beiträge von Ihnen sind (Art. 11 DSGVO).

Beschwerden nimmt die Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen entgegen, Postfach 20 04 44, 40102 Düsseldorf, poststelle@ldi.nrw.de.`,
		en: `What for: your notes and answers serve the professional exchange at the event and its evaluation. What an event means to do with them stands on its first page.

How long: notes and answers are deleted after the term that stands on the event’s first page, after 365 days at the latest; agreements after one year.

Your rights: you can ask for access, rectification, erasure and restriction of processing, and you can object to it (Art. 15 to 18 and 21 GDPR). You can change and withdraw your own notes on your device while the event is running. After that nobody can tell which notes are yours (Art. 11 GDPR).

Complaints are taken by the data protection authority of North Rhine-Westphalia (LDI NRW), Postfach 20 04 44, 40102 Düsseldorf, Germany, poststelle@ldi.nrw.de.`
	},
	accessibility: {
		de: `Diese Anwendung soll für alle benutzbar sein: mit Tastatur, mit Vorlesefunktion, vergrößert und in mehreren Sprachen. Wir bemühen uns, sie nach der Barrierefreie-Informationstechnik-Verordnung Nordrhein-Westfalen (BITVNRW) und EN 301 549 zugänglich zu machen. Ihre Beiträge nimmt die Moderation auch auf Papier oder mündlich entgegen.

Stand der Vereinbarkeit: [vollständig, teilweise oder nicht vereinbar, mit den bekannten Barrieren]. Diese Erklärung wurde am [Tag] erstellt auf Grundlage einer [Selbstbewertung oder Prüfung durch wen].

Barrieren melden: Schreiben Sie uns, was nicht geht. Wir antworten innerhalb von [zwei bis sechs Wochen].

Wenn Sie keine zufriedenstellende Antwort bekommen, hilft die Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen: ombudsstelle-barrierefreie-it@lbbp.nrw.de.`,
		en: `This application is meant to be usable for everybody: by keyboard, with a screen reader, enlarged and in several languages. We work to make it accessible according to the regulation of North Rhine-Westphalia (BITVNRW) and EN 301 549. The moderation also takes your contributions on paper or by word of mouth.

Conformance: [fully, partially or not conformant, with the known barriers]. This statement was prepared on [day] on the basis of [a self-assessment, or an audit by whom].

Report barriers: write to us what does not work. We answer within [two to six weeks].

If the answer does not satisfy you, the ombuds office for accessible information technology of North Rhine-Westphalia helps: ombudsstelle-barrierefreie-it@lbbp.nrw.de.`
	}
};

/** What stands for a name or an address that nobody has given yet. */
export const missing = {
	controller: { de: '[Name und Anschrift der verantwortlichen Stelle]', en: '[name and address of the controller]' },
	privacy_officer: {
		de: '[Kontakt der Datenschutzbeauftragten]',
		en: '[contact of the data protection officer]'
	},
	accessibility_contact: {
		de: '[E-Mail oder Telefon für Fragen zur Barrierefreiheit]',
		en: '[email or phone for questions of accessibility]'
	}
} satisfies Record<string, Record<LegalLanguage, string>>;
