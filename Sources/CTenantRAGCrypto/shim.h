#ifndef TENANTRAG_CRYPTO_SHIM_H
#define TENANTRAG_CRYPTO_SHIM_H

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#endif
