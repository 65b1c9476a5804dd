CREATE CONSTRAINT decision_claim IF NOT EXISTS FOR (k:Decision) REQUIRE k.claim IS UNIQUE;
CREATE INDEX document_proposed IF NOT EXISTS FOR (d:Document) ON (d.proposed);
