// The server that every client of the benchmark talks to: one thread on epoll, keep-alive, one ready answer of 6 KB.
// Prints the port that it listens on and ends when standard input does.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { body_bytes = 6 * 1024, most_descriptors = 4096 };

// How many bytes of "\r\n\r\n" each connection has seen so far. Requests of the benchmark have no body.
static unsigned char seen[most_descriptors];
static char answer[body_bytes + 512];
static size_t answer_bytes;
// Where the last digits of the request id stand, which count up: a service's answers differ in that line.
static char *identifier;

static void make_answer(void) {
    int head = snprintf(
        answer, sizeof answer,
        "HTTP/1.1 200 OK\r\nDate: Tue, 24 Nov 2026 09:00:00 GMT\r\nContent-Type: application/json\r\n"
        "Content-Length: %d\r\nConnection: keep-alive\r\nx-amzn-RequestId: 7f2d9a34-3f2c-4c56-9a1b-0c7d00000000\r\n\r\n",
        body_bytes);
    identifier = answer + head - 12;
    memset(answer + head, 'x', body_bytes);
    answer_bytes = (size_t)head + body_bytes;
}

static int write_all(int descriptor, const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = send(descriptor, bytes, count, MSG_NOSIGNAL);
        if (written < 0 && errno == EAGAIN) continue;
        if (written <= 0) return -1;
        bytes += written;
        count -= (size_t)written;
    }
    return 0;
}

static int serve(int descriptor) {
    static const char end[] = "\r\n\r\n";
    char buffer[16384];
    ssize_t received = recv(descriptor, buffer, sizeof buffer, 0);
    if (received < 0 && (errno == EAGAIN || errno == EINTR)) return 0;
    if (received <= 0) return -1;
    for (ssize_t index = 0; index < received; index++) {
        unsigned char matched = seen[descriptor];
        seen[descriptor] = buffer[index] == end[matched] ? matched + 1 : buffer[index] == '\r' ? 1 : 0;
        if (seen[descriptor] < 4) continue;
        seen[descriptor] = 0;
        for (char *digit = identifier + 7; digit >= identifier && ++*digit > '9'; digit--) *digit = '0';
        if (write_all(descriptor, answer, answer_bytes) < 0) return -1;
    }
    return 0;
}

int main(void) {
    make_answer();
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t length = sizeof address;
    if (listener < 0 || bind(listener, (struct sockaddr *)&address, length) < 0 || listen(listener, 1024) < 0 ||
        getsockname(listener, (struct sockaddr *)&address, &length) < 0) {
        perror("listen");
        return 71;
    }
    printf("%d\n", ntohs(address.sin_port));
    fflush(stdout);

    int poll = epoll_create1(EPOLL_CLOEXEC);
    struct epoll_event event = {.events = EPOLLIN, .data.fd = listener};
    epoll_ctl(poll, EPOLL_CTL_ADD, listener, &event);
    event.data.fd = STDIN_FILENO;
    if (epoll_ctl(poll, EPOLL_CTL_ADD, STDIN_FILENO, &event) < 0) {
        fputs("standard input has to be a pipe\n", stderr);
        return 64;
    }
    for (;;) {
        struct epoll_event events[64];
        int count = epoll_wait(poll, events, 64, -1);
        for (int index = 0; index < count; index++) {
            int descriptor = events[index].data.fd;
            if (descriptor == STDIN_FILENO) return 0;
            if (descriptor != listener) {
                if (serve(descriptor) < 0) close(descriptor);
                continue;
            }
            int connection = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
            if (connection < 0) continue;
            if (connection >= most_descriptors) {
                close(connection);
                continue;
            }
            int on = 1;
            setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            seen[connection] = 0;
            event.events = EPOLLIN;
            event.data.fd = connection;
            epoll_ctl(poll, EPOLL_CTL_ADD, connection, &event);
        }
    }
}
