// Claims are relationships of many types, and no index spans those: documents tell where to look.
MATCH (d:Document)
WITH d,
  COUNT { (d)<-[:IN]-(:Profile)-[c]->(:Profile) WHERE c.state = 'PROPOSED' }
    + COUNT { (d)<-[:IN]-(:Profile)-[:HAS]->(f:Fact) WHERE f.state = 'PROPOSED' } AS proposed
WHERE proposed > 0
SET d.proposed = proposed;
