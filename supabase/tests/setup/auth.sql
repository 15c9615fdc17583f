-- The part of Supabase's schema auth that the migrations touch; embedded/baseline.sql adds its functions.
create schema auth;
create table auth.users (
	id uuid primary key default gen_random_uuid(),
	email varchar(255) unique,
	email_confirmed_at timestamptz,
	raw_user_meta_data jsonb not null default '{}',
	raw_app_meta_data jsonb not null default '{}'
);
