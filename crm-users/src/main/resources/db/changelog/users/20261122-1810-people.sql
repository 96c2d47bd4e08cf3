--liquibase formatted sql

--changeset crm:users-roles
create schema users;
create sequence users.role_seq increment by 50;
create table users.role (
    id bigint primary key,
    version bigint not null,
    name text not null,
    code text unique,
    built_in boolean not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    created_by bigint
);
create unique index role_name on users.role (lower(name));
create table users.role_permission (
    role_id bigint not null references users.role on delete cascade,
    record_type text not null,
    action text not null,
    scope text not null,
    primary key (role_id, record_type, action)
);

--changeset crm:users-groups
create sequence users.people_group_seq increment by 50;
create table users.people_group (
    id bigint primary key,
    version bigint not null,
    name text not null,
    parent_id bigint references users.people_group,
    head_id bigint,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    created_by bigint
);
create index people_group_parent on users.people_group (parent_id);

--changeset crm:users-people
create sequence users.person_seq increment by 50;
create table users.person (
    id bigint primary key,
    version bigint not null,
    email text not null,
    password_hash text not null,
    name text not null,
    first_name text not null,
    last_name text not null,
    patronymic text,
    date_of_birth date,
    personal_phone text,
    work_phone text,
    role_id bigint not null references users.role,
    group_id bigint references users.people_group,
    active boolean not null,
    language text not null,
    time_zone text not null,
    security_version bigint not null default 1,
    last_sign_in_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    created_by bigint
);
create unique index person_email on users.person (lower(email));
create index person_role on users.person (role_id);
create index person_group on users.person (group_id);
create table users.supervised_group (
    person_id bigint not null references users.person,
    group_id bigint not null references users.people_group on delete cascade,
    primary key (person_id, group_id)
);
create index supervised_group_group on users.supervised_group (group_id);
alter table users.people_group add constraint people_group_head foreign key (head_id) references users.person;

--changeset crm:users-setup
create table users.setup_token (
    one boolean primary key default true check (one),
    token_hash bytea not null,
    created_at timestamptz not null
);

--changeset crm:users-invitations
create sequence users.invitation_seq increment by 50;
create table users.invitation (
    id bigint primary key,
    version bigint not null,
    email text not null,
    role_id bigint not null references users.role,
    group_id bigint references users.people_group on delete set null,
    language text not null,
    token_hash bytea not null unique,
    letter text,
    expires_at timestamptz not null,
    accepted_at timestamptz,
    revoked_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    created_by bigint not null
);
create index invitation_created_at on users.invitation (created_at, id);

--changeset crm:users-tokens
create sequence users.api_token_seq;
create table users.api_token (
    id bigint primary key default nextval('users.api_token_seq'),
    token_hash bytea not null unique,
    person_id bigint not null references users.person,
    name text not null,
    scopes text[] not null,
    created_at timestamptz not null,
    last_used_at timestamptz,
    expires_at timestamptz
);
create index api_token_person on users.api_token (person_id);

--changeset crm:users-own-things
create table users.preferences (
    person_id bigint primary key references users.person,
    value jsonb not null,
    updated_at timestamptz not null
);
create sequence users.saved_view_seq increment by 50;
create table users.saved_view (
    id bigint primary key,
    version bigint not null,
    person_id bigint not null references users.person,
    panel text not null,
    name text not null,
    query text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index saved_view_person on users.saved_view (person_id, panel);
