--liquibase formatted sql

--changeset deals:search-statistics
-- How frequent a word is, is told by how many of the sampled texts have it. Of the usual hundred samples often none has a word that
-- every sixtieth entry has; the search would then fetch all entries with the word instead of walking from the newest until the page is full.
alter table deals.entry alter column search_text set statistics 300;
analyze deals.entry (search_text);
