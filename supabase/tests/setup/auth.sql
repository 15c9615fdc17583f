-- The part of Supabase's schema auth that the migrations touch; embedded/baseline.sql adds its functions.
create schema auth;
create table auth.users (
	id uuid primary key default gen_random_uuid(),
	email varchar(255) unique,
	encrypted_password varchar(255),
	email_confirmed_at timestamptz,
	recovery_token varchar(255),
	raw_user_meta_data jsonb not null default '{}',
	raw_app_meta_data jsonb not null default '{}'
);
create table auth.sessions (
	id uuid primary key default gen_random_uuid(),
	user_id uuid not null references auth.users (id) on delete cascade
);
create table auth.audit_log_entries (
	id uuid primary key,
	payload json,
	created_at timestamptz,
	ip_address varchar(64) not null default ''
);
