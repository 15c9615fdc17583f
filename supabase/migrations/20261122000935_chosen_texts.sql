-- How a free text is known to those who read results: a digest of question and text, never the id of an answer. What several
-- wrote in the same words is one.
create function private.text_id(p_question_id uuid, p_body text) returns text
	language plpgsql immutable set search_path = ''
as $$
begin
	return md5(p_question_id::text || p_body);
end;
$$;
revoke all on function private.text_id(uuid, text) from public, anon, authenticated, service_role;

-- Free texts that members have hidden, chosen to be quoted in the report, or put into a group: those of a question under the
-- same heading. They go with the content of an event.
create table private.chosen_texts (
	question_id uuid not null references public.questions (id) on delete cascade,
	text_id text not null,
	hidden boolean not null default false,
	quoted boolean not null default false,
	heading text,
	primary key (question_id, text_id),
	constraint a_heading_has_1_to_140_characters check (char_length(heading) between 1 and 140)
);
alter table private.chosen_texts enable row level security;
create policy "only functions read what was chosen" on private.chosen_texts for all to public using (false);
revoke all on private.chosen_texts from public, anon, authenticated, service_role;
