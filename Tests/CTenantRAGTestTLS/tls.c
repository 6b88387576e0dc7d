#include "CTenantRAGTestTLS.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <stdio.h>
#include <string.h>

static int add_extension(X509 *certificate, X509 *issuer, int kind, const char *value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, NULL, NULL, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(NULL, &context, kind, value);
    if (extension == NULL) return 0;
    int status = X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
    return status;
}

static X509 *read_certificate(const char *path) {
    FILE *file = fopen(path, "r");
    if (file == NULL) return NULL;
    X509 *certificate = PEM_read_X509(file, NULL, NULL, NULL);
    fclose(file);
    return certificate;
}

static EVP_PKEY *read_key(const char *path) {
    FILE *file = fopen(path, "r");
    if (file == NULL) return NULL;
    EVP_PKEY *key = PEM_read_PrivateKey(file, NULL, NULL, NULL);
    fclose(file);
    return key;
}

static int write_both(X509 *certificate, const char *certificate_path, EVP_PKEY *key, const char *key_path) {
    FILE *file = fopen(certificate_path, "w");
    int status = file != NULL && PEM_write_X509(file, certificate);
    if (file != NULL) fclose(file);
    file = fopen(key_path, "w");
    status = status && file != NULL && PEM_write_PrivateKey(file, key, NULL, NULL, 0, NULL, NULL);
    if (file != NULL) fclose(file);
    return status;
}

int tenantrag_test_certificate(
    const char *certificate_path, const char *key_path, const char *host, int from_day, int to_day, int is_authority,
    const char *issuer_certificate_path, const char *issuer_key_path) {
    EVP_PKEY *key = EVP_EC_gen("P-256");
    X509 *certificate = X509_new();
    X509 *issuer = issuer_certificate_path == NULL ? certificate : read_certificate(issuer_certificate_path);
    EVP_PKEY *issuer_key = issuer_key_path == NULL ? key : read_key(issuer_key_path);
    int status = 0;
    if (key != NULL && certificate != NULL && issuer != NULL && issuer_key != NULL) {
        unsigned char serial[8];
        RAND_bytes(serial, sizeof serial);
        serial[0] &= 0x7F;
        BIGNUM *number = BN_bin2bn(serial, sizeof serial, NULL);
        BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate));
        BN_free(number);
        X509_set_version(certificate, 2);
        X509_gmtime_adj(X509_getm_notBefore(certificate), (long)from_day * 86400);
        X509_gmtime_adj(X509_getm_notAfter(certificate), (long)to_day * 86400);
        X509_set_pubkey(certificate, key);
        X509_NAME *name = X509_get_subject_name(certificate);
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, (const unsigned char *)host, -1, -1, 0);
        X509_set_issuer_name(certificate, X509_get_subject_name(issuer));
        int is_address = strspn(host, "0123456789.:") == strlen(host);
        char alternative[300];
        snprintf(alternative, sizeof alternative, is_address ? "IP:%s" : "DNS:%s", host);
        status = add_extension(certificate, issuer, NID_basic_constraints, is_authority ? "critical,CA:TRUE" : "CA:FALSE") &&
                 (is_authority || add_extension(certificate, issuer, NID_subject_alt_name, alternative)) &&
                 X509_sign(certificate, issuer_key, EVP_sha256()) > 0 &&
                 write_both(certificate, certificate_path, key, key_path);
    }
    if (issuer != certificate) X509_free(issuer);
    if (issuer_key != key) EVP_PKEY_free(issuer_key);
    X509_free(certificate);
    EVP_PKEY_free(key);
    return status;
}

static int choose_protocol(
    SSL *connection, const unsigned char **chosen, unsigned char *length, const unsigned char *offered,
    unsigned int count, void *speaks_http2) {
    (void)connection;
    const unsigned char *wanted = (const unsigned char *)(speaks_http2 ? "\2h2\x8http/1.1" : "\x8http/1.1");
    unsigned int wanted_count = speaks_http2 ? 12 : 9;
    int status = SSL_select_next_proto((unsigned char **)chosen, length, wanted, wanted_count, offered, count);
    return status == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_NOACK;
}

void *tenantrag_test_tls_settings(
    const char *certificate_path, const char *key_path, int least_version, int most_version,
    const char *client_authority_path, int speaks_http2) {
    SSL_CTX *settings = SSL_CTX_new(TLS_server_method());
    if (settings == NULL) return NULL;
    // Old versions need old signatures, which the default security level forbids.
    SSL_CTX_set_security_level(settings, 0);
    SSL_CTX_set_min_proto_version(settings, least_version);
    SSL_CTX_set_max_proto_version(settings, most_version);
    SSL_CTX_set_alpn_select_cb(settings, choose_protocol, speaks_http2 ? settings : NULL);
    int status = SSL_CTX_use_certificate_chain_file(settings, certificate_path) == 1 &&
                 SSL_CTX_use_PrivateKey_file(settings, key_path, SSL_FILETYPE_PEM) == 1;
    if (client_authority_path != NULL) {
        status = status && SSL_CTX_load_verify_locations(settings, client_authority_path, NULL) == 1;
        SSL_CTX_set_verify(settings, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, NULL);
    }
    if (status) return settings;
    SSL_CTX_free(settings);
    return NULL;
}

void *tenantrag_test_tls_accept(void *settings, int descriptor) {
    SSL *connection = SSL_new(settings);
    if (connection == NULL) return NULL;
    SSL_set_fd(connection, descriptor);
    if (SSL_accept(connection) == 1) return connection;
    SSL_free(connection);
    return NULL;
}

int tenantrag_test_tls_read(void *connection, void *bytes, int count) { return SSL_read(connection, bytes, count); }

int tenantrag_test_tls_write(void *connection, const void *bytes, int count) {
    return SSL_write(connection, bytes, count);
}

void tenantrag_test_tls_end(void *connection) {
    SSL_shutdown(connection);
    SSL_free(connection);
}

void tenantrag_test_tls_free_settings(void *settings) { SSL_CTX_free(settings); }
