#ifndef C_SIGNING_FLOOR_H
#define C_SIGNING_FLOOR_H

#include <stddef.h>
#include <stdint.h>

#include "CountingAllocator.h"

/// The hashes of one signature by OpenSSL's EVP, and nothing else: what no signer can go below.
typedef struct signing_floor signing_floor;

/// Fetches SHA-256, makes the contexts and keys the HMAC state of a signing key: all of it once.
signing_floor *signing_floor_new(const uint8_t key[32]);
void signing_floor_free(signing_floor *floor);

/// Body, canonical request and string to sign, with everything fetched, reused and keyed before. The last 64 bytes of the
/// string to sign are overwritten with the canonical request's hash.
int signing_floor_sign(
    signing_floor *floor, const uint8_t *body, size_t body_length, const uint8_t *canonical, size_t canonical_length,
    uint8_t *string_to_sign, size_t string_to_sign_length, uint8_t signature[32]
);

/// The same, and the signing key derived anew, as on the first request of a day.
int signing_floor_sign_new_day(
    signing_floor *floor, const char *secret, const char *day, const char *region, const char *service,
    const uint8_t *body, size_t body_length, const uint8_t *canonical, size_t canonical_length, uint8_t *string_to_sign,
    size_t string_to_sign_length, uint8_t signature[32]
);

/// The same as the first, with each algorithm looked up by its name on each call.
int signing_by_name(
    const uint8_t key[32], const uint8_t *body, size_t body_length, const uint8_t *canonical, size_t canonical_length,
    uint8_t *string_to_sign, size_t string_to_sign_length, uint8_t signature[32]
);

/// HMAC with SHA-256, for preparing keys.
int signing_hmac(const uint8_t *key, size_t key_length, const uint8_t *message, size_t length, uint8_t code[32]);

#endif
