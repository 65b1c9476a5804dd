// Numbers of list entries and of documents, whole: a range index cannot look into a list.
CREATE FULLTEXT INDEX numbers IF NOT EXISTS FOR (e:Entity) ON EACH [e.idKeys]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
