--liquibase formatted sql

--changeset deals:stays-of-people
-- Who was responsible for the entry when it left the stage.
alter table deals.stage_history add column responsible_id bigint;
update deals.stage_history h set responsible_id = e.responsible_id from deals.entry e where e.id = h.entry_id;
-- How long one person's entries stay in each stage, from the index alone.
create index stage_history_person on deals.stage_history (responsible_id, left_at) include (stage_id, entered_at);

--changeset deals:handed-over
-- Entries that passed from one person to another.
create table deals.handed_over (
    entry_id bigint not null references deals.entry on delete cascade,
    kind text not null,
    from_id bigint not null,
    to_id bigint not null,
    at timestamptz not null
);
-- What a person took over.
create index handed_over_to on deals.handed_over (to_id, at);
-- The emptying of the bin.
create index handed_over_entry on deals.handed_over (entry_id);

--changeset deals:note-handed-over splitStatements:false
create function deals.note_handed_over() returns trigger language plpgsql as $$
begin
    insert into deals.handed_over (entry_id, kind, from_id, to_id, at)
    values (new.id, new.kind, old.responsible_id, new.responsible_id, new.updated_at);
    return null;
end $$;

create trigger entry_handed_over after update of responsible_id on deals.entry
    for each row when (old.responsible_id <> new.responsible_id) execute function deals.note_handed_over();

--changeset deals:figures-of-people
-- What a person created, over a period.
create index entry_created_by on deals.entry (created_by, created_at) include (kind, responsible_id)
    where created_by is not null and deleted_at is null;
-- What a person won and lost, over a period, from the index alone.
create index entry_person_closed on deals.entry (responsible_id, closed_at) include (kind, stage_id, amount, currency)
    where closed_at is not null and deleted_at is null;
