CREATE INDEX profile_tag IF NOT EXISTS FOR (p:Profile) ON (p.tag);
