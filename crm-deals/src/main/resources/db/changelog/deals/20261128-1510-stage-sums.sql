--liquibase formatted sql

--changeset deals:stage-sums splitStatements:false
-- What a stage holds of everybody, for who sees everything: in a company of a thousand people the totals by person are thousands of rows.
create table deals.stage_sum (
    stage_id bigint not null,
    currency text not null,
    count bigint not null,
    sum numeric(30, 4) not null,
    primary key (stage_id, currency)
) with (fillfactor = 70);

-- Nobody folds while the sums are made from the totals, and nobody goes on with the function as it was.
select pg_advisory_xact_lock(hashtext('deals.fold_stage_totals'));
lock table deals.stage_total_delta, deals.stage_total in exclusive mode;
insert into deals.stage_sum (stage_id, currency, count, sum)
select stage_id, currency, sum(count), sum(sum) from deals.stage_total group by stage_id, currency;

-- Folds the deltas into the totals and sums and answers how many totals changed; one node at a time, the others leave at once.
create or replace function deals.fold_stage_totals() returns bigint language plpgsql as $$
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
    ), summed as (
        insert into deals.stage_sum as t (stage_id, currency, count, sum)
        select stage_id, currency, sum(count), sum(sum)
        from gone group by stage_id, currency
        on conflict (stage_id, currency)
            do update set count = t.count + excluded.count, sum = t.sum + excluded.sum
    )
    select count(*) into folded from merged;
    return folded;
end $$;

create or replace function deals.note_emptied_entries() returns trigger language plpgsql as $$
begin
    delete from deals.stage_total;
    delete from deals.stage_sum;
    delete from deals.stage_total_delta;
    return null;
end $$;
