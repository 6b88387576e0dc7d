#include "CSigningFloor.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <stdlib.h>
#include <string.h>

struct signing_floor {
    EVP_MD *algorithm;
    EVP_MD_CTX *context;
    EVP_MD_CTX *inner;
    EVP_MD_CTX *outer;
};

static int key_pads(signing_floor *floor, const uint8_t *key, size_t length) {
    uint8_t inner[64], outer[64];
    for (size_t index = 0; index < 64; index++) {
        uint8_t byte = index < length ? key[index] : 0;
        inner[index] = byte ^ 0x36;
        outer[index] = byte ^ 0x5c;
    }
    return EVP_DigestInit_ex2(floor->inner, floor->algorithm, NULL) == 1
        && EVP_DigestUpdate(floor->inner, inner, 64) == 1
        && EVP_DigestInit_ex2(floor->outer, floor->algorithm, NULL) == 1
        && EVP_DigestUpdate(floor->outer, outer, 64) == 1;
}

signing_floor *signing_floor_new(const uint8_t key[32]) {
    signing_floor *floor = calloc(1, sizeof *floor);
    if (floor == NULL) return NULL;
    floor->algorithm = EVP_MD_fetch(NULL, "SHA256", NULL);
    floor->context = EVP_MD_CTX_new();
    floor->inner = EVP_MD_CTX_new();
    floor->outer = EVP_MD_CTX_new();
    if (floor->algorithm == NULL || !key_pads(floor, key, 32)) {
        signing_floor_free(floor);
        return NULL;
    }
    return floor;
}

void signing_floor_free(signing_floor *floor) {
    EVP_MD_CTX_free(floor->context);
    EVP_MD_CTX_free(floor->inner);
    EVP_MD_CTX_free(floor->outer);
    EVP_MD_free(floor->algorithm);
    free(floor);
}

static int hash(signing_floor *floor, const uint8_t *bytes, size_t length, uint8_t digest[32]) {
    return EVP_DigestInit_ex2(floor->context, floor->algorithm, NULL) == 1
        && EVP_DigestUpdate(floor->context, bytes, length) == 1
        && EVP_DigestFinal_ex(floor->context, digest, NULL) == 1;
}

/* With a kept state; what is faster on this OpenSSL is measured, not believed: see authenticate_pads. */
static int authenticate_copy(signing_floor *floor, const uint8_t *message, size_t length, uint8_t code[32]) {
    return EVP_MD_CTX_copy_ex(floor->context, floor->inner) == 1
        && EVP_DigestUpdate(floor->context, message, length) == 1
        && EVP_DigestFinal_ex(floor->context, code, NULL) == 1
        && EVP_MD_CTX_copy_ex(floor->context, floor->outer) == 1
        && EVP_DigestUpdate(floor->context, code, 32) == 1
        && EVP_DigestFinal_ex(floor->context, code, NULL) == 1;
}

/* With the pads hashed again: two blocks more, no copy. */
static int authenticate_pads(
    signing_floor *floor, const uint8_t *key, size_t key_length, const uint8_t *message, size_t length, uint8_t code[32]
) {
    uint8_t inner[64], outer[64];
    for (size_t index = 0; index < 64; index++) {
        uint8_t byte = index < key_length ? key[index] : 0;
        inner[index] = byte ^ 0x36;
        outer[index] = byte ^ 0x5c;
    }
    return EVP_DigestInit_ex2(floor->context, floor->algorithm, NULL) == 1
        && EVP_DigestUpdate(floor->context, inner, 64) == 1
        && EVP_DigestUpdate(floor->context, message, length) == 1
        && EVP_DigestFinal_ex(floor->context, code, NULL) == 1
        && EVP_DigestInit_ex2(floor->context, floor->algorithm, NULL) == 1
        && EVP_DigestUpdate(floor->context, outer, 64) == 1
        && EVP_DigestUpdate(floor->context, code, 32) == 1
        && EVP_DigestFinal_ex(floor->context, code, NULL) == 1;
}

static void write_hexadecimal(const uint8_t digest[32], uint8_t *target) {
    static const char digits[] = "0123456789abcdef";
    for (size_t index = 0; index < 32; index++) {
        target[2 * index] = (uint8_t)digits[digest[index] >> 4];
        target[2 * index + 1] = (uint8_t)digits[digest[index] & 15];
    }
}

int signing_floor_sign(
    signing_floor *floor, const uint8_t *body, size_t body_length, const uint8_t *canonical, size_t canonical_length,
    uint8_t *string_to_sign, size_t string_to_sign_length, uint8_t signature[32]
) {
    uint8_t digest[32];
    if (!hash(floor, body, body_length, digest)) return 0;
    if (!hash(floor, canonical, canonical_length, digest)) return 0;
    write_hexadecimal(digest, string_to_sign + string_to_sign_length - 64);
    return authenticate_copy(floor, string_to_sign, string_to_sign_length, signature);
}

int signing_floor_sign_new_day(
    signing_floor *floor, const char *secret, const char *day, const char *region, const char *service,
    const uint8_t *body, size_t body_length, const uint8_t *canonical, size_t canonical_length, uint8_t *string_to_sign,
    size_t string_to_sign_length, uint8_t signature[32]
) {
    uint8_t seed[64], key[32];
    size_t length = strlen(secret);
    memcpy(seed, "AWS4", 4);
    memcpy(seed + 4, secret, length);
    if (!authenticate_pads(floor, seed, length + 4, (const uint8_t *)day, 8, key)) return 0;
    if (!authenticate_pads(floor, key, 32, (const uint8_t *)region, strlen(region), key)) return 0;
    if (!authenticate_pads(floor, key, 32, (const uint8_t *)service, strlen(service), key)) return 0;
    if (!authenticate_pads(floor, key, 32, (const uint8_t *)"aws4_request", 12, key)) return 0;
    uint8_t digest[32];
    if (!hash(floor, body, body_length, digest)) return 0;
    if (!hash(floor, canonical, canonical_length, digest)) return 0;
    write_hexadecimal(digest, string_to_sign + string_to_sign_length - 64);
    return authenticate_pads(floor, key, 32, string_to_sign, string_to_sign_length, signature);
}

int signing_by_name(
    const uint8_t key[32], const uint8_t *body, size_t body_length, const uint8_t *canonical, size_t canonical_length,
    uint8_t *string_to_sign, size_t string_to_sign_length, uint8_t signature[32]
) {
    uint8_t digest[32];
    size_t length = 32;
    unsigned int code_length = 32;
    if (EVP_Q_digest(NULL, "SHA256", NULL, body, body_length, digest, &length) != 1) return 0;
    if (EVP_Q_digest(NULL, "SHA256", NULL, canonical, canonical_length, digest, &length) != 1) return 0;
    write_hexadecimal(digest, string_to_sign + string_to_sign_length - 64);
    return HMAC(EVP_sha256(), key, 32, string_to_sign, string_to_sign_length, signature, &code_length) != NULL;
}

int signing_hmac(const uint8_t *key, size_t key_length, const uint8_t *message, size_t length, uint8_t code[32]) {
    unsigned int code_length = 32;
    return HMAC(EVP_sha256(), key, (int)key_length, message, length, code, &code_length) != NULL;
}
