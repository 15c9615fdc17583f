import { holders, png, type Role, withAccount } from './cast.ts';

/** What somebody is answered: `yes`, or how it is refused. */
type Access = (role: Role) => string;

/**
 * How a function of the API is called, and who may. `@thing` stands for the id of that thing in the caller's event
 * (cast.sql), `+thing` for one that the caller's device makes. Seat key and token go along where the function takes one.
 */
export type Row = [access: Access, given?: Record<string, unknown>];

const everybody: Access = () => 'yes';
const holderOf =
	(link: Role): Access =>
	(role) =>
		role === link ? 'yes' : '404 link_unknown';
const nobodyElse =
	(refusal: string): Access =>
	(role) =>
		role === 'attendee' ? 'yes' : refusal;
const seat = nobodyElse('403 seat_unknown');
const lead: Access = (role) => {
	if (role === 'lead' || withAccount.includes(role)) return 'yes';
	return holders.includes(role) ? '404 link_unknown' : '404 not_a_member';
};
const member: Access = (role) => (withAccount.includes(role) ? 'yes' : '401 42501');
const planner: Access = (role) => (role === 'facilitator' ? '403 role_forbids' : member(role));
const owner: Access = (role) => (['facilitator', 'organiser'].includes(role) ? '403 owners_only' : member(role));
const withRefusal =
	(refusal: string): Access =>
	(role) =>
		withAccount.includes(role) ? refusal : member(role);

const day = '2027-03-01';
const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
const question = { key: 'how', kind: 'text', texts: { de: 'Wie?' }, options: [], config: {}, condition: null };
const sheet = { template: 'own', version: 1, title: { de: 'Bogen' }, scope: 'event', questions: [question] };
const session = { kind: 'talk', title: 'Vortrag', room: '', starts_at: null, ends_at: null };
const board = { kind: 'dialogue', title: 'Tisch', session_id: '@session', prompts: [{ de: 'Eins: …' }], starters: {} };

export const functions: Record<string, Row> = {
	alive: [everybody],
	deletion_overdue: [everybody],
	enter_event: [everybody, { p_code: '@code' }],
	enter_kiosk: [holderOf('kiosk')],
	leave_kiosk: [holderOf('kiosk'), { p_pin: '123456' }],
	use_link: [everybody],
	read_invitation: [everybody, { p_token: '@invited' }],
	accept_invitation: [withRefusal('403 invitation_not_yours'), { p_token: '@invited' }],
	read_legal: [everybody, { p_code: '@code' }],
	read_logo: [everybody, { p_digest: '@logo' }],
	enter_follow_up: [holderOf('asked')],
	published_results: [(role) => (role === 'results' ? 'yes' : '404 results_unknown')],
	read_wall: [holderOf('wall')],

	read_board: [seat, { p_board_id: '@board' }],
	post_note: [seat, { p_id: '+new note', p_board_id: '@board', p_prompt_id: '@prompt of board', p_body: 'Neu' }],
	edit_note: [seat, { p_note_id: '@mine', p_body: 'Anders' }],
	set_mark: [seat, { p_note_id: '@note', p_kind: 'agree' }],
	report_note: [seat, { p_note_id: '@note' }],
	link_notes: [(role) => (holders.includes(role) ? lead(role) : seat(role)), { p_from_id: '@mine', p_to_id: '@note' }],
	serve_notes: [seat, { p_board_id: '@board' }],
	withdraw_note: [seat, { p_note_id: '@also mine' }],
	place_dots: [seat, { p_board_id: '@weighed', p_dots: { '@weighed theme': 1 } }],
	submit_response: [seat, { p_id: '+sheet', p_survey_id: '@other survey', p_answers: { how: 4 } }],
	withdraw_response: [nobodyElse('404 response_unknown'), { p_id: '@sheet' }],
	submit_follow_up: [holderOf('asked'), { p_id: '+answer', p_answers: { how: 4 } }],
	withdraw_follow_up: [holderOf('asked'), { p_id: '@answer' }],

	read_lead: [lead, { p_board_id: '@board' }],
	set_board: [lead, { p_board_id: '@board', p_settings: { note_cap: 30 } }],
	show_on_wall: [lead, { p_board_id: '@board', p_wall: { mode: 'focus', note_id: '@note' } }],
	ask_now: [lead, { p_board_id: '@board', p_survey_id: '@survey', p_seconds: 60 }],
	lead_note: [lead, { p_id: '+led', p_board_id: '@board', p_prompt_id: '@prompt of board', p_body: 'Aus dem Saal' }],
	hide_notes: [lead, { p_board_id: '@board', p_note_ids: ['@note'], p_reason: 'off_topic' }],
	show_notes: [lead, { p_board_id: '@board', p_note_ids: ['@note'] }],
	redact_note: [lead, { p_note_id: '@note', p_passages: ['Frau Beispiel'] }],
	merge_notes: [lead, { p_keep_id: '@note', p_merge_id: '@twin of it' }],
	best_notes: [lead, { p_board_id: '@sorted' }],
	gather_notes: [lead, { p_board_id: '@sorted', p_prompt_id: '@prompt of sorted', p_note_ids: ['@note'] }],
	handle_question: [lead, { p_note_id: '@question', p_state: 'answered', p_answer: 'Ja' }],
	arrange: [
		lead,
		{ p_board_id: '@sorted', p_themes: [{ id: '+new theme', title: 'Zeit' }], p_notes: { '@sorted note': '@theme' } }
	],
	undo_arranging: [lead, { p_board_id: '@sorted' }],
	confirm_headings: [lead, { p_board_id: '@sorted' }],
	set_agreement: [
		lead,
		{ p_id: '+new agreement', p_board_id: '@sorted', p_theme_id: '@theme', p_what: 'Raum', p_who: 'Leitung' }
	],
	set_phase: [lead, { p_board_id: '@begun', p_phase: 'arrival', p_expected_phase: 'preparation' }],

	read_rotation: [member, { p_event_id: '@event' }],
	start_rotation: [member, { p_event_id: '@event', p_board_ids: ['@board', '@spare board'] }],
	turn_rotation: [member, { p_event_id: '@event', p_expected_round: 1 }],
	end_rotation: [member, { p_event_id: '@event' }],
	make_twin: [member, { p_board_id: '@begun' }],
	set_survey_state: [member, { p_survey_id: '@draft', p_state: 'open' }],
	save_survey: [member, { p_event_id: '@event', p_survey_id: '+form', p_definition: sheet }],
	copy_survey: [member, { p_survey_id: '@survey' }],
	delete_survey: [member, { p_survey_id: '@spare draft' }],
	survey_results: [member, { p_survey_id: '@survey' }],
	comparable_surveys: [member, { p_survey_id: '@survey' }],
	choose_text: [member, { p_survey_id: '@survey', p_question_key: 'free', p_text_id: '@text', p_quoted: true }],
	group_texts: [member, { p_survey_id: '@survey', p_question_key: 'free', p_headings: { '@text': 'Dank' } }],
	enter_paper_response: [member, { p_id: '+paper', p_survey_id: '@other survey', p_answers: { how: 4 } }],
	withdraw_paper_response: [member, { p_id: '@paper' }],
	set_words: [member, { p_event_id: '@event', p_silent: ['wort'], p_spoken: [] }],
	make_link: [member, { p_event_id: '@event', p_board_id: '@board', p_role: 'wall' }],
	revoke_link: [member, { p_link_id: '@spare link' }],
	presence: [member, { p_event_id: '@event' }],
	few_writers: [member, { p_event_id: '@event' }],
	documentation_source: [member, { p_event_id: '@event' }],
	deletion_preview: [member, { p_event_id: '@event' }],
	results_preview: [member, { p_event_id: '@event' }],

	follow_agreement: [
		planner,
		{ p_agreement_id: '@agreement', p_changes: { state: 'done' }, p_expected: { state: 'open' } }
	],
	describe_event: [planner, { p_event_id: '@event', p_changes: { place: 'Saal' }, p_expected: { place: '' } }],
	save_session: [planner, { p_event_id: '@event', p_session_id: '+new session', p_changes: session }],
	move_session: [planner, { p_session_id: '@session', p_before: '@spare session' }],
	delete_session: [planner, { p_session_id: '@spare session' }],
	save_board: [planner, { p_event_id: '@event', p_board_id: '+new board', p_changes: board }],
	delete_board: [planner, { p_board_id: '@spare board' }],
	make_event: [
		planner,
		{
			p_organisation_id: '@organisation',
			p_definition: { details: { title: 'Neu', day }, sessions: [], boards: [], surveys: [] }
		}
	],
	copy_event: [planner, { p_event_id: '@event', p_title: 'Kopie', p_day: day }],
	import_documentation: [
		planner,
		{
			p_organisation_id: '@organisation',
			p_document: {
				...{ format: 'schreibgespraech-documentation', version: 1, parts: ['boards'], sessions: [], surveys: [] },
				boards: [{ title: 'Tisch' }],
				event: { title: 'Fachtag', host: 'Kreis', day: '2019-03-01', code: 'ABCDEF' }
			}
		}
	],
	account_deletion: [member],
	deletion_calendar: [member, { p_organisation_id: '@organisation' }],
	organisation_members: [member, { p_organisation_id: '@organisation' }],
	make_organisation: [withRefusal('403 hosts_only'), { p_name: 'Verband', p_email: 'erste@verband.example' }],
	make_invitation: [owner, { p_organisation_id: '@organisation', p_email: 'neu@kreis.example', p_role: 'facilitator' }],
	revoke_invitation: [owner, { p_invitation_id: '@invitation' }],
	set_member_role: [owner, { p_organisation_id: '@organisation', p_user_id: '@colleague', p_role: 'organiser' }],
	remove_member: [owner, { p_organisation_id: '@organisation', p_user_id: '@colleague' }],
	set_organisation: [owner, { p_organisation_id: '@organisation', p_changes: { min_group: 6 } }],
	set_logo: [
		owner,
		{ p_organisation_id: '@organisation', p_image: png(40).toString('base64'), p_width: 320, p_height: 80 }
	],
	read_audit: [owner, { p_organisation_id: '@organisation' }],
	organisation_export: [owner, { p_organisation_id: '@organisation' }],

	remove_example: [planner, { p_event_id: '@example' }],
	set_event_state: [planner, { p_event_id: '@event', p_state: 'closed' }],
	publish_results: [planner, { p_event_id: '@event', p_access: 'link', p_boards: ['@board'], p_surveys: ['@survey'] }],
	set_follow_up: [planner, { p_event_id: '@event', p_definition: sheet, p_ends_on: inAWeek }],
	delete_event: [planner, { p_event_id: '@event' }],
	delete_organisation: [owner, { p_organisation_id: '@organisation' }]
};
