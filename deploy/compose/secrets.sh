#!/bin/sh
# Prints an .env with fresh secrets for docker-compose.yml.
set -eu
secret() { head -c 24 /dev/urandom | base64 | tr '+/' '-_'; }
for name in KEYCLOAK_ADMIN_PASSWORD AVAL_DEMO_PASSWORD AVAL_GATEWAY_CLIENT_SECRET \
  AVAL_NOTIFICATION_CLIENT_SECRET AVAL_SHOP_CLIENT_SECRET; do
  echo "$name=$(secret)"
done
