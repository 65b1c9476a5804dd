#!/bin/sh
# Starts Neo4j as the official image does, as far as the tests can tell:
# NEO4J_AUTH is "none" or "neo4j/PASSWORD"; the log goes to standard output.
set -eu

home=/opt/neo4j
export NEO4J_HOME=$home NEO4J_CONF=$home/conf

cat > "$NEO4J_CONF/neo4j.conf" <<'CONF'
server.default_listen_address=0.0.0.0
server.memory.pagecache.size=128m
dbms.usage_report.enabled=false
CONF

case ${NEO4J_AUTH:-} in
  none) echo "dbms.security.auth_enabled=false" >> "$NEO4J_CONF/neo4j.conf" ;;
  neo4j/*)
    # A restarted container already has its password.
    if [ ! -e "$home/data/dbms/auth.ini" ]; then
      java -XX:TieredStopAtLevel=1 -cp "$home/lib/*" org.neo4j.cli.AdminTool \
        dbms set-initial-password "${NEO4J_AUTH#neo4j/}"
    fi
    ;;
  "") ;; # Neo4j's own default: user neo4j, password neo4j, to be changed at the first login.
  *)
    echo "NEO4J_AUTH must be none or neo4j/PASSWORD" >&2
    exit 1
    ;;
esac

# Tests start it often and use it briefly: the quick compiler and the plain collector halve the time to start.
exec java -Xmx512m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
  --add-opens=java.base/java.nio=ALL-UNNAMED \
  --add-opens=java.base/java.io=ALL-UNNAMED \
  --add-opens=java.base/sun.nio.ch=ALL-UNNAMED \
  -cp "$home/web:$home/lib/*" org.neo4j.server.CommunityEntryPoint \
  --home-dir="$home" --config-dir="$NEO4J_CONF" --console-mode
