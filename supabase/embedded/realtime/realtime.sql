-- Schema realtime of the embedded backend. On Supabase the Realtime service owns this schema; what our migrations
-- use of it (realtime.messages, send, broadcast_changes, topic) has the same names, arguments and effects here.
-- May be run again on a database that has it. Needs the roles anon, authenticated and service_role.

create schema if not exists realtime;
grant usage on schema realtime to anon, authenticated, service_role;

create table if not exists realtime.messages (
	id uuid not null default gen_random_uuid(),
	topic text not null,
	extension text not null,
	payload jsonb,
	binary_payload bytea,
	event text,
	private boolean default false,
	inserted_at timestamp not null default now(),
	updated_at timestamp not null default now(),
	primary key (id, inserted_at)
) partition by range (inserted_at);

-- Supabase makes a partition per day and a default one beside them. Rows live for about a minute here, so days would
-- never be full and a missing one would lose messages at midnight: the default partition takes everything. Unlogged and
-- without Supabase's second index: who is there after a crash reads snapshots, and the purge reads a minute's rows anyway.
create unlogged table if not exists realtime.messages_default partition of realtime.messages default;

-- No policy of our own: who may listen is said by the migrations. A partition is a table that could be asked directly.
alter table realtime.messages enable row level security;
alter table realtime.messages_default enable row level security;
revoke all on realtime.messages_default from public, anon, authenticated, service_role;
grant select, insert, update on realtime.messages to anon, authenticated, service_role;

-- The topic that a policy is asked about; null outside of an authorisation and of realtime.send.
create or replace function realtime.topic() returns text language sql stable set search_path = ''
as $$ select nullif(pg_catalog.current_setting('realtime.topic', true), '') $$;

-- Leaves a message for the topic. As on Supabase a failure is a warning and never undoes the caller's work.
--
-- Supabase reads the write-ahead log; our endpoint hears a notification, which also leaves at commit and in the order of
-- commits. Four lines: id, topic, event, payload, the middle two as JSON strings so that no line break is in them (jsonb
-- has none either). A notification holds less than 8,000 bytes: what is longer sends its id alone. From here and not from
-- a trigger, which costs as much again as the row. Only private broadcasts: there are no public channels here.
create or replace function realtime.send(payload jsonb, event text, topic text, private boolean default true)
returns void language plpgsql volatile set search_path = ''
as $$
declare
	message_id uuid := pg_catalog.gen_random_uuid();
	message jsonb;
	announcement text;
begin
	perform pg_catalog.set_config('realtime.topic', send.topic, true);
	message := case
		when send.payload ? 'id' then send.payload
		else send.payload || pg_catalog.jsonb_build_object('id', message_id)
	end;
	insert into realtime.messages (id, topic, extension, event, payload, private)
	values (message_id, send.topic, 'broadcast', send.event, message, send.private);
	if send.private and message is not null and send.event is not null then
		announcement := pg_catalog.concat_ws(
			e'\n', message_id, pg_catalog.to_jsonb(send.topic), pg_catalog.to_jsonb(send.event), message
		);
		if pg_catalog.octet_length(announcement) > 7900 then
			announcement := message_id::text;
		end if;
		perform pg_catalog.pg_notify('realtime_messages', announcement);
	end if;
exception
	when others then
		raise warning 'ErrorSendingBroadcastMessage: %', sqlerrm;
end
$$;

-- For row triggers: the change of one row, in the shape that Supabase gives it.
create or replace function realtime.broadcast_changes(
	topic_name text,
	event_name text,
	operation text,
	table_name text,
	table_schema text,
	new record,
	old record,
	level text default 'ROW'
) returns void language plpgsql volatile set search_path = ''
as $$
begin
	if level = 'STATEMENT' then
		raise exception 'function can only be triggered for each row, not for each statement';
	end if;
	if operation not in ('INSERT', 'UPDATE', 'DELETE') then
		raise exception 'Unexpected operation type: %', operation;
	end if;
	perform realtime.send(
		pg_catalog.jsonb_build_object(
			'schema', table_schema,
			'table', table_name,
			'operation', operation,
			'record', case when operation <> 'DELETE' then pg_catalog.to_jsonb(new) end,
			'old_record', case when operation <> 'INSERT' then pg_catalog.to_jsonb(old) end
		),
		event_name,
		topic_name
	);
end
$$;
