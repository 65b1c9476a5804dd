CREATE CONSTRAINT document_id IF NOT EXISTS FOR (d:Document) REQUIRE d.id IS UNIQUE;
CREATE CONSTRAINT batch_id IF NOT EXISTS FOR (b:Batch) REQUIRE b.id IS UNIQUE;
CREATE CONSTRAINT profile_id IF NOT EXISTS FOR (p:Profile) REQUIRE p.id IS UNIQUE;
CREATE CONSTRAINT fact_id IF NOT EXISTS FOR (f:Fact) REQUIRE f.id IS UNIQUE;
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;
CREATE INDEX document_uri IF NOT EXISTS FOR (d:Document) ON (d.uri);
// Words of names, without accents: for completion and misspelt names.
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (e:Entity) ON EACH [e.names]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
// Whole normalised names, for exact lookup: a range index cannot look into a list.
CREATE FULLTEXT INDEX keys IF NOT EXISTS FOR (e:Entity) ON EACH [e.keys]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
