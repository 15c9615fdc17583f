create table public.questions (
	id uuid primary key default gen_random_uuid(),
	survey_id uuid not null references public.surveys (id) on delete cascade,
	-- Stable across events and languages, so that hosts can compare (E2).
	key text not null,
	position int not null,
	kind text not null,
	texts public.texts not null,
	-- [{"key": "1", "texts": {"de": "…", "en": "…"}}, …]: five steps from the negative end, the sectors of a target, or
	-- what there is to choose from.
	options jsonb not null default '[]',
	-- {"total": 10} points to give, or {"min": 0, "max": 40, "unit": {"de": "Jahre"}} of a number.
	config jsonb not null default '{}',
	-- {"question": "plan", "any": ["yes", "partly"]}: asked only if an earlier question has one of these answers.
	condition jsonb,
	required boolean not null default false,
	constraint a_question_key_is_used_once_per_survey unique (survey_id, key),
	constraint a_question_is_a_known_kind check (
		kind in ('ordinal', 'ordinal_middle', 'mood', 'target', 'yes_partly_no', 'choice', 'choices', 'points', 'ranking',
			'before_now', 'number', 'text', 'recommend')),
	constraint options_are_a_list check (jsonb_typeof(options) = 'array'),
	constraint only_numbers_and_free_text_have_no_options check (
		(kind in ('number', 'text', 'recommend')) = (options = '[]')),
	constraint a_scale_has_five_steps check (
		kind not in ('ordinal', 'ordinal_middle', 'mood', 'before_now')
		or jsonb_path_query_array(options, '$[*].key') = '["1", "2", "3", "4", "5"]'),
	constraint yes_partly_and_no_are_its_options check (
		kind <> 'yes_partly_no' or jsonb_path_query_array(options, '$[*].key') = '["yes", "partly", "no"]'),
	constraint a_target_has_two_to_eight_sectors check (
		kind <> 'target' or options @? 'strict $ ? (@.size() >= 2 && @.size() <= 8)'),
	constraint points_and_ranks_have_two_to_twelve_options check (
		kind not in ('points', 'ranking') or options @? 'strict $ ? (@.size() >= 2 && @.size() <= 12)'),
	constraint a_question_is_set_up_as_its_kind_needs check (
		case kind
			when 'points' then config - 'total' = '{}' and config @? 'strict $ ? (
				@.total >= 3 && @.total <= 20 && @.total == @.total.floor())'
			when 'number' then config - array['min', 'max', 'unit'] = '{}' and config @? 'strict $ ? (
				@.min == @.min.floor() && @.max == @.max.floor() && @.min < @.max && @.max - @.min <= 1000000
				&& @.min >= -1000000000000 && @.max <= 1000000000000)'
				and coalesce(jsonb_typeof(config -> 'unit') = 'object', true)
			else config = '{}'
		end),
	constraint a_condition_names_a_question_and_its_answers check (
		condition - array['question', 'any'] = '{}' and condition @? 'strict $ ? (
			@.question.type() == "string" && @.any.type() == "array" && @.any.size() > 0
			&& !exists (@.any[*] ? (@.type() != "string")))'),
	constraint every_question_may_be_skipped check (not required)
);

alter table public.questions enable row level security;
create policy "members see the questions" on public.questions
	for select to authenticated
	using (survey_id in (select s.id from public.surveys s where s.event_id in (select private.my_events())));
revoke all on public.questions from public, anon, authenticated, service_role;
grant select on public.questions to authenticated;
