#ifndef TENANTRAG_TEST_TLS_H
#define TENANTRAG_TEST_TLS_H

// The server's side of TLS for tests, and certificates that are made for each run. Never part of the library.

// Makes a key and a certificate for a host (a DNS name or an IP address), valid between two days counted from today,
// signed by an authority or, without one, by itself. Writes PEM files; returns 1, or 0 where OpenSSL refuses.
int tenantrag_test_certificate(
    const char *_Nonnull certificate_path, const char *_Nonnull key_path, const char *_Nonnull host, int from_day,
    int to_day, int is_authority, const char *_Nullable issuer_certificate_path,
    const char *_Nullable issuer_key_path);

// A server's settings: versions as 0x0303 (TLS 1.2) and so on, 0 for any; whom to demand a client certificate from, if
// anybody; whether to speak HTTP/2 by ALPN. NULL where a file cannot be used.
void *_Nullable tenantrag_test_tls_settings(
    const char *_Nonnull certificate_path, const char *_Nonnull key_path, int least_version, int most_version,
    const char *_Nullable client_authority_path, int speaks_http2);

// Shakes hands on a connected socket; NULL where that fails.
void *_Nullable tenantrag_test_tls_accept(void *_Nonnull settings, int descriptor);
int tenantrag_test_tls_read(void *_Nonnull connection, void *_Nonnull bytes, int count);
int tenantrag_test_tls_write(void *_Nonnull connection, const void *_Nonnull bytes, int count);
void tenantrag_test_tls_end(void *_Nonnull connection);
void tenantrag_test_tls_free_settings(void *_Nonnull settings);

#endif
