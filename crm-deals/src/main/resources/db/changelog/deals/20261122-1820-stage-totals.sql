--liquibase formatted sql

--changeset deals:stage-totals
-- What the columns of a board hold: these totals plus the deltas that have not been folded into them yet.
create table deals.stage_total (
    stage_id bigint not null,
    responsible_id bigint not null,
    currency text not null,
    count bigint not null,
    sum numeric(30, 4) not null,
    primary key (stage_id, responsible_id, currency)
) with (fillfactor = 70);

-- Appended to by every statement that writes entries, so that writers never wait for one another; read whole, so without an index.
create table deals.stage_total_delta (
    stage_id bigint not null,
    responsible_id bigint not null,
    currency text not null,
    count bigint not null,
    sum numeric(30, 4) not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000,
        autovacuum_vacuum_insert_threshold = -1, autovacuum_vacuum_cost_delay = 0);

--changeset deals:stage-total-deltas splitStatements:false
create function deals.note_added_entries() returns trigger language plpgsql as $$
begin
    insert into deals.stage_total_delta (stage_id, responsible_id, currency, count, sum)
    select stage_id, responsible_id, currency, count(*), coalesce(sum(amount), 0)
    from added where deleted_at is null
    group by stage_id, responsible_id, currency;
    return null;
end $$;

create function deals.note_removed_entries() returns trigger language plpgsql as $$
begin
    insert into deals.stage_total_delta (stage_id, responsible_id, currency, count, sum)
    select stage_id, responsible_id, currency, -count(*), -coalesce(sum(amount), 0)
    from removed where deleted_at is null
    group by stage_id, responsible_id, currency;
    return null;
end $$;

create function deals.note_changed_entries() returns trigger language plpgsql as $$
begin
    insert into deals.stage_total_delta (stage_id, responsible_id, currency, count, sum)
    select stage_id, responsible_id, currency, sum(n), sum(s)
    from (
        select stage_id, responsible_id, currency, 1 as n, coalesce(amount, 0) as s
        from added where deleted_at is null
        union all
        select stage_id, responsible_id, currency, -1, -coalesce(amount, 0)
        from removed where deleted_at is null
    ) as moved
    group by stage_id, responsible_id, currency
    having sum(n) <> 0 or sum(s) <> 0;
    return null;
end $$;

create function deals.note_emptied_entries() returns trigger language plpgsql as $$
begin
    delete from deals.stage_total;
    delete from deals.stage_total_delta;
    return null;
end $$;

create trigger entry_added after insert on deals.entry
    referencing new table as added
    for each statement execute function deals.note_added_entries();
create trigger entry_removed after delete on deals.entry
    referencing old table as removed
    for each statement execute function deals.note_removed_entries();
create trigger entry_changed after update on deals.entry
    referencing old table as removed new table as added
    for each statement execute function deals.note_changed_entries();
create trigger entry_emptied after truncate on deals.entry
    for each statement execute function deals.note_emptied_entries();

-- Folds the deltas into the totals and answers how many totals changed; one node at a time, the others leave at once.
create function deals.fold_stage_totals() returns bigint language plpgsql as $$
declare
    folded bigint;
begin
    if not pg_try_advisory_xact_lock(hashtext('deals.fold_stage_totals')) then
        return 0;
    end if;
    with gone as (
        delete from deals.stage_total_delta returning stage_id, responsible_id, currency, count, sum
    ), merged as (
        insert into deals.stage_total as t (stage_id, responsible_id, currency, count, sum)
        select stage_id, responsible_id, currency, sum(count), sum(sum)
        from gone group by stage_id, responsible_id, currency
        on conflict (stage_id, responsible_id, currency)
            do update set count = t.count + excluded.count, sum = t.sum + excluded.sum
        returning 1
    )
    select count(*) into folded from merged;
    return folded;
end $$;
