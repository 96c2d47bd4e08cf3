create schema bench;

create function bench.pick(n bigint, salt text, words text[]) returns text language sql immutable parallel safe as
    'select words[1 + (hashtext(n::text || salt)::bigint & 2147483647) % cardinality(words)]';

create table bench.person as
select row_number() over (order by id) - 1 as place, id, name
from users.person where id = any (array[:people]::bigint[]);

create table bench.contact as
select n as id,
    bench.pick(n, 'l', '{Шевченко,Коваленко,Бондаренко,Ткаченко,Кравченко,Олійник,Шевчук,Коваль,Поліщук,Бондар,Мельник,Мороз,Марченко,Лисенко,Руденко,Савченко,Петренко,Кравчук,Клименко,Левченко,Павленко,Савчук,Кузьменко,Василенко,Іваненко,Пономаренко,Гончаренко,Харченко,Романюк,Сидоренко,Гаврилюк,Мартинюк,Литвиненко,Ткачук,Кучер,Панченко,Назаренко,Гнатюк,Тимошенко,Костюк,Яковенко,Пилипенко,Даниленко,Федоренко,Захарченко,Онищенко,Мазур,Приходько,Левчук,Гуменюк}') as last_name,
    bench.pick(n, 'f', '{Олександр,Наталія,Сергій,Тетяна,Андрій,Олена,Володимир,Ірина,Микола,Оксана,Юрій,Світлана,Дмитро,Людмила,Іван,Марія,Василь,Ганна,Віктор,Катерина,Ігор,Юлія,Максим,Галина,Роман,Надія,Богдан,Соломія,Тарас,Дарина}') as first_name,
    '+380' || bench.pick(n, 'o', '{50,63,66,67,68,73,93,95,96,97,98,99}') || lpad(((hashtext(n::text || 'p')::bigint & 2147483647) % 10000000)::text, 7, '0') as phone
from generate_series(1, :contacts) n;
alter table bench.contact add primary key (id);

insert into contacts.contact (id, version, name, first_name, last_name, receives_news, responsible_id, tags, source, search_text, created_at, created_by, updated_at)
select c.id, 0, c.last_name || ' ' || c.first_name, c.first_name, c.last_name, c.id % 3 = 0, p.id, '{}', 'Сайт',
    lower(c.last_name || ' ' || c.first_name) || ' ' || substr(c.phone, 2),
    now() - interval '1 year' + interval '1 year' * c.id / :contacts, p.id, now() - interval '1 year' + interval '1 year' * c.id / :contacts
from bench.contact c join bench.person p on p.place = c.id % (select count(*) from bench.person);

insert into contacts.contact_phone (contact_id, position, number, kind, main)
select id, 0, phone, 'MOBILE', true from bench.contact;

insert into contacts.company (id, version, name, responsible_id, tags, search_text, created_at, created_by, updated_at)
select n, 0, 'ТОВ «' || made.name || '»', p.id, '{}', lower('тов «' || made.name || '»'), now() - interval '1 year', p.id, now() - interval '1 year'
from (select n, bench.pick(n, 'c', '{Будмайстер,Агроцентр,Техносвіт,Метизний двір,Покрівля,Скобяний ряд,Майстерня,Кріплення}') || ' ' || n as name
      from generate_series(1, :companies) n) made
join bench.person p on p.place = n % (select count(*) from bench.person);

create table bench.entry as
select n as id, n % 5 = 0 as lead, n / 5 as five,
    now() - interval '1 year' + interval '1 year' * n / :entries as created_at,
    (hashtext(n::text || 'w')::bigint & 2147483647) % (select count(*) from bench.person) as person,
    case when (hashtext(n::text || 'h')::bigint & 7) < 7 then 1 + (hashtext(n::text || 'k')::bigint & 2147483647) % :contacts end as contact_id,
    case when (hashtext(n::text || 'b')::bigint & 3) = 0 then 1 + (hashtext(n::text || 'm')::bigint & 2147483647) % :companies end as company_id,
    bench.pick(n, 'g', '{Саморізи,Шурупи,Болти,Гайки,Шайби,Анкери,Дюбелі,Цвяхи,Заклепки,Хомути,Петлі,Скоби,Кутники,Профілі,Свердла,Диски,Рукавички,Герметик,Піна монтажна,Стрічка}')
        || ' ' || bench.pick(n, 'a', '{покрівельні,меблеві,фасадні,нержавіючі,оцинковані,латунні,чорні,фарбовані,посилені,універсальні}')
        || ' ' || (3 + n % 10) || 'х' || (10 + n % 17 * 5) || ', ' || (50 + n % 20 * 50) || ' шт' as title,
    case when n % 3 = 0 then '' else bench.pick(n, 't', '{Передзвонити після обіду,Клієнт просив рахунок на фірму,Доставка на відділення,Потрібен зразок перед замовленням,Оплата після отримання,Уточнити колір за каталогом,Самовивіз зі складу,Повторне замовлення постійного клієнта}') || ' ' || n % 977 end as comment,
    50 + (hashtext(n::text || 's')::bigint & 2147483647) % 2000000 / 100.0 as amount
from generate_series(1, :entries) n;

insert into deals.entry (id, version, kind, number, title, funnel_id, stage_id, stage_order, stage_changed_at, stage_changed_by,
    responsible_id, responsible_name, contact_id, company_id, contact_text, source, source_detail, comment, amount, tags,
    closed_at, payment_status, payment_type, delivery_method, delivery_company, delivery_address, search_text, created_at, updated_at, created_by)
select e.id, e.id % 7, case when lead then 'LEAD' else 'DEAL' end, e.id, e.title, case when lead then 1 else 2 end, s.id,
    case when lead then 1 else 2 end * 1000 + s.position, e.created_at + interval '1 hour', p.id,
    p.id, p.name, e.contact_id, e.company_id, coalesce(lower(c.last_name || ' ' || c.first_name) || ' ' || substr(c.phone, 2), ''),
    bench.pick(e.id, 'r', '{Сайт,Instagram,Facebook,Телефон,Prom.ua}'), bench.pick(e.id, 'd', '{Кошик,Форма зворотного зв''язку,Повідомлення,Вхідний дзвінок,""}'),
    e.comment, case when e.id % 11 > 0 then e.amount end, case when e.id % 6 = 0 then '{опт}'::text[] else '{}' end,
    case when s.kind <> 'OPEN' then e.created_at + interval '3 days' end, case when lead then 0 else 1 + e.id % 3 end,
    case when not lead then 'CASH_ON_RECEIPT' end, case when not lead then 'Відділення' end, case when not lead then 'Нова пошта' end,
    case when not lead then 'Київ, відділення ' || e.id % 300 end,
    concat_ws(' ', e.id, lower(e.title), nullif(lower(e.comment), ''), lower(c.last_name || ' ' || c.first_name) || ' ' || substr(c.phone, 2)),
    e.created_at, e.created_at + interval '1 hour', p.id
from bench.entry e
join bench.person p on p.place = e.person
join deals.stage s on s.id = case when lead then 1 + five % 8 when e.id % 5 < 4 then 11 + five % 8 else 19 + five % 3 end
left join bench.contact c on c.id = e.contact_id
order by e.id;

insert into deals.order_line (id, entry_id, position, article, name, package, quantity, price, discount, sum)
select e.id * 2 + l, e.id, l, 'А-' || e.id % 1000 + l, e.title, 'коробка', 1 + e.id % 9, 125.5, 0, 125.5 * (1 + e.id % 9)
from bench.entry e, generate_series(0, 1) l where not lead and (l = 0 or e.id % 2 = 0);

insert into deals.stage_history (entry_id, stage_id, stage_name, entered_at, entered_by, left_at)
select e.id, s.id, s.name, e.created_at, p.id, e.created_at + interval '1 hour'
from bench.entry e join bench.person p on p.place = e.person join deals.stage s on s.id = case when lead then 1 else 11 end;

insert into users.activity (at, user_id, action, record_type, record_id, record_name, responsible_id, changes)
select e.created_at, p.id, 'CREATED', case when lead then 'LEAD' else 'DEAL' end, e.id, e.title, p.id, '[]'
from bench.entry e join bench.person p on p.place = e.person;

select setval('contacts.contact_seq', :contacts + 100), setval('contacts.company_seq', :companies + 100),
    setval('deals.entry_id_seq', :entries + 100), setval('deals.entry_number_seq', :entries + 100),
    setval('deals.order_line_seq', :entries * 2 + 200);

select deals.fold_stage_totals();

drop schema bench cascade;
vacuum (analyze);
checkpoint
