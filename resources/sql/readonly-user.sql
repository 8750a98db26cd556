-- SPDX-FileCopyrightText: 2026 The Racha authors
-- SPDX-License-Identifier: MIT
--
-- A user of MySQL or MariaDB that reads what Racha stored and can change nothing: for people and
-- programs that make reports and exports of their own.
--
-- Before you run it as an administrator (mariadb -u root -p < readonly-user.sql), put in
--   racha            the name of your database,
--   racha_reader     the name of the user, and from where it may connect ('%': anywhere),
--   CHANGE_ME        a password of your own.
-- Then: racha-cli export --database mysql://racha_reader@host/racha --database-password-file FILE

CREATE USER IF NOT EXISTS 'racha_reader'@'%' IDENTIFIED BY 'CHANGE_ME';
GRANT SELECT ON `racha`.* TO 'racha_reader'@'%';
