-- L9: where the database has pg_cron it calls itself every hour, and under one name however often that is asked for
select is(private.schedule_deletion(), false, 'without pg_cron it does not');
create schema cron;
create table cron.job (jobname text primary key, schedule text, command text);
create function cron.schedule(job_name text, schedule text, command text) returns bigint language sql as $$
	insert into cron.job values ($1, $2, $3) on conflict (jobname) do update set schedule = $2, command = $3;
	select 1::bigint;
$$;
select is(private.schedule_deletion(), true, 'with it, it does');
select is(private.schedule_deletion(), true, 'twice');
select is((select array_agg(schedule) from cron.job), array['7 * * * *'], 'is once, every hour');
create function pg_temp.run_job() returns bigint language plpgsql as $$
declare
	v_count bigint;
begin
	execute 'select count(*) from (' || (select command from cron.job) || ') j' into v_count;
	return v_count;
end;
$$;
select is(pg_temp.run_job(), 0::bigint, 'and what it calls is there');
