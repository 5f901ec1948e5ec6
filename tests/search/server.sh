#!/usr/bin/env bash
# A real Elasticsearch for the tests marked `server`, from Maven Central, on loopback, in the
# foreground; it stops with Ctrl-C or SIGTERM. Needs mvn, python3 and Java 17.
#
#   tests/search/server.sh FOLDER [PORT]                          (port 9200 unless told)
#   DUBAN_TEST_ELASTIC=http://127.0.0.1:9200 python -m pytest tests/search
set -euo pipefail

folder=$(realpath -m "${1:?which folder may it use?}")
port=${2:-9200}
version=8.19.21
artifact=org.elasticsearch.distribution.integ-test-zip:elasticsearch:$version:zip
home=$folder/elasticsearch-$version

if [ ! -d "$home" ]; then
  mkdir -p "$folder"
  mvn -q dependency:get -Dtransitive=false -Dartifact=$artifact
  mvn -q dependency:copy -Dartifact=$artifact -DoutputDirectory="$folder"
  python3 -m zipfile -e "$folder/elasticsearch-$version.zip" "$folder"
  chmod +x "$home"/bin/*
fi

# this build has no geoip and no bundled Java; one unknown setting would end it
cat >"$home/config/elasticsearch.yml" <<EOF
discovery.type: single-node
http.host: 127.0.0.1
transport.host: 127.0.0.1
http.port: $port
transport.port: $((port + 100))
path.data: $folder/data
path.logs: $folder/logs
xpack.security.enabled: false
EOF
mkdir -p "$folder/data" "$folder/logs" "$folder/tmp"

run=(env HOME="$folder" ES_TMPDIR="$folder/tmp" ES_JAVA_OPTS="-Xms512m -Xmx512m"
  ES_JAVA_HOME="${JAVA_HOME:-$(dirname "$(dirname "$(realpath "$(command -v java)")")")}"
  "$home/bin/elasticsearch")
if [ "$(id -u)" = 0 ]; then # it refuses to run as root
  chown -R nobody "$folder"
  exec runuser -u nobody -- "${run[@]}"
fi
exec "${run[@]}"
