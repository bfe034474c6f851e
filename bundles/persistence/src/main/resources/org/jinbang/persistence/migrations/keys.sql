--liquibase formatted sql

--changeset jinbang:keys-types-h2 dbms:h2
create domain jb_key_code as varchar(255);
create domain jb_key_bytes as varbinary(255);

--changeset jinbang:keys-types-postgresql dbms:postgresql
create domain jb_key_code as varchar(255) collate "C";
create domain jb_key_bytes as bytea;

--changeset jinbang:keys-key
-- An erased key leaves its owner and nothing else, so that no second key is ever made for it.
create table jb_key (
    owner   jb_key_code not null constraint jb_key_pk primary key,
    wrapped jb_key_bytes
);
