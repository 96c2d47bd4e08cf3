--liquibase formatted sql

--changeset deals:funnels
create schema if not exists deals;

create sequence deals.funnel_seq start with 101 increment by 50;
create sequence deals.stage_seq start with 1001 increment by 50;

create table deals.funnel (
    id bigint primary key,
    version bigint not null,
    name text not null,
    kind text not null check (kind in ('LEAD', 'DEAL')),
    is_default boolean not null,
    position integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    created_by bigint
);
-- New entries without a funnel go to the one default of their kind.
create unique index funnel_default on deals.funnel (kind) where is_default;

create table deals.stage (
    id bigint primary key,
    funnel_id bigint not null references deals.funnel,
    name text not null,
    colour text not null check (colour ~ '^#[0-9a-f]{6}$'),
    kind text not null check (kind in ('OPEN', 'WON', 'LOST')),
    position integer not null
);
create index stage_of_funnel on deals.stage (funnel_id, position);

--changeset deals:shipped-funnels
insert into deals.funnel (id, version, name, kind, is_default, position, created_at, updated_at) values
    (1, 0, 'Ліди', 'LEAD', true, 1, now(), now()),
    (2, 0, 'Угоди', 'DEAL', true, 2, now(), now());

insert into deals.stage (id, funnel_id, name, colour, kind, position) values
    (1, 1, 'Новая заявка', '#3b82f6', 'OPEN', 1),
    (2, 1, 'Квалификация', '#06b6d4', 'OPEN', 2),
    (3, 1, 'Недозвон', '#f59e0b', 'OPEN', 3),
    (4, 1, 'Готов к заказу', '#8b5cf6', 'OPEN', 4),
    (5, 1, 'Формирование заказа', '#6366f1', 'OPEN', 5),
    (6, 1, 'Оформление заказа оффлайн', '#14b8a6', 'OPEN', 6),
    (7, 1, 'Создана сделка', '#22c55e', 'WON', 7),
    (8, 1, 'Неуспешная заявка', '#ef4444', 'LOST', 8),
    (11, 2, 'Новая сделка', '#3b82f6', 'OPEN', 1),
    (12, 2, 'Кваліфікація', '#06b6d4', 'OPEN', 2),
    (13, 2, 'Недодзвон', '#f59e0b', 'OPEN', 3),
    (14, 2, 'Ожидание товара', '#a855f7', 'OPEN', 4),
    (15, 2, 'Ожидание оплаты', '#eab308', 'OPEN', 5),
    (16, 2, 'Сбор заказа', '#6366f1', 'OPEN', 6),
    (17, 2, 'Заказ отправлен', '#0ea5e9', 'OPEN', 7),
    (18, 2, 'Посылка забрана', '#14b8a6', 'OPEN', 8),
    (19, 2, 'Успешная покупка', '#22c55e', 'WON', 9),
    (20, 2, 'Успешная сделка', '#16a34a', 'WON', 10),
    (21, 2, 'Неуспешная сделка', '#ef4444', 'LOST', 11);
