CREATE INDEX list_version IF NOT EXISTS FOR (v:ListVersion) ON (v.list);
