/// Signatures of `TenantRAG` under one RSA key of 2,048 bits, made by OpenSSL's command line tool.
enum PSSVectors {
    struct Vector: Sendable {
        let hash: String
        let saltLength: Int
        let mask: String
        let signature: String
    }

    static let message = Array("TenantRAG".utf8)

    static let modulus =
        "mnQPBz0MX1oStH2an-aztJClLp8PkRmMt1bw5cd67CAMXlChe2AXfBo0m-TDkavs1Dp8xL9y_K16ngy5hYU0ktXKHPONrs0Keprq"
        + "1RklkM6Am8C8DhUZsTbLt9MZORlmbJfuSmIgjmPBn0XVAJonbbmDM1itAYK3KCz1x-DXow7rGUZ98AnLdG5yhpOtNRRxBI-add4P"
        + "scVhMt8TSuL5IXE0nMRPECQoK-1SeMs0rGTpG3_IIuv8PxvQtmd537axrgkUj_UlqGTbBPoipUap5ziMUWahqzNZm09oWnQBkMbx"
        + "PoReLrWbH1DxAI0SGC7ZKrt9m4oCPqA0GS0Lk0SEVw"

    static let all = [
        Vector(
            hash: "SHA256",
            saltLength: 32,
            mask: "SHA256",
            signature:
                "FQAj-KSIbjoNjD9MYZwbp1DWpXyY3oKWrPezf9vNvvf084pFH9qp45Oq9NlMxJYWxtpQPmke7j1xPCtTrsWYiYC2zf7RADo33JhP"
                + "Y9VzmAhtYyUOnKzqW9g3VjC4NuIzgEpv7TRkhe2bs0IwCuXd47DFuKdnSr6AW2gA5VQntxG78WwYjh6paSF64UEPG8merHQw9rqi"
                + "apGOxkkzrf4dJCL-PUq3vaJKgEpddDem-xJQjboMo8DffO4GA33x6M2lQRCc3YqNqonqSVMH2mD3819eVYOGQizbHFPP-TkSCAc1"
                + "YA4LCdbI0YM2RGCT3WzOap895D5ESzcCORdWlRLi8A"
        ),
        Vector(
            hash: "SHA256",
            saltLength: 20,
            mask: "SHA256",
            signature:
                "FaA6GWt06ovlfdQO0vmNmQIvmiGtozz_VWWFlhzJnVwRs5WfZIKtPdefGvgtPXq3NnJRZpKOZhi8IJj1lQmspioHlGZHg_piML5_"
                + "-Ib6fPsvmV_KM1LB1DupOV8pzh01X96RlZHLlYM1gmbiUtZY3oyiQvQ5LcAT2OdfotpSC2uBbdhV1vTC9u0YggeeyDzCobGXnCax"
                + "lF33aNgdwGbZTqDLiFEsoGscaBuKblSHYyTo3W44DiyLso9azZJXKDAK-TR67tVDRVEg4cDc3bGoGgH7XHxRpSQNcRKafeIfccTc"
                + "ZLcSQXVsKgSRG1rwtZJKz93F7r6k4H6ESnilIvcU7Q"
        ),
        Vector(
            hash: "SHA256",
            saltLength: 0,
            mask: "SHA256",
            signature:
                "N4a998tqER8hlgyiAXdDchSB6DDajRHsqaR42tvj7-Luw7ds44YCBZaTWKVhFgKpUs5Zj0NmGCtuK5tPe6nRqqY9npnGMUvfWtHG"
                + "LMZjKfCJJSD6LaKtHokUOZbzdUom8LMFZuzMiQIfQU1V1gdfXnbg3Xz3hgWwn_EqBX0itmZe7uFB1myD2d9oisrLL6Xg01k1fSGD"
                + "dAzHjZU2c68Lc1YM--HnlQN5iox_19Zb2FUI2eIDDCw_fqy8ihQcfyyUD0ogC7Fsrq0TS0tZ_pOY9scheeLQODVI5GCO01vd6YFM"
                + "aNhNxuW5N8BnSf8j0D7MAbuqIUkN3gmpVaWGf4CJug"
        ),
        Vector(
            hash: "SHA256",
            saltLength: 222,
            mask: "SHA256",
            signature:
                "UGA2nm3IIPWz_2DqRwW-EZA3GFobVU18Tp8iGBOBA_gYqmevfcg6pMTilIyrYfsgan0YUz9f4T3NQnHnJl3XwDzqGU_-TvxHXclW"
                + "Rc_YjjLNG5SNjiYpeo51Y6uynmKuiGTGPLqA70eXszHY5zrHFwlotjzJy6U5M6oJcuQ9R9JXLQ8lyvRLb3g40kT0h1NIFwP1rDPC"
                + "G8R3qRG_N9w65PeuEKTJjkC3IGVG1wgs08Wlzmi3_O3mnYG63lZSyQcrMCy4eWX3uRz1jFrvR63VEx5VlVBOy80J9ImlKn2J3AEn"
                + "38KW6_U4pIJmZohwYyFMZd3KPpMMGUTr4qYiPsin3A"
        ),
        Vector(
            hash: "SHA256",
            saltLength: 32,
            mask: "SHA1",
            signature:
                "NTxUkbWEUe0dyY3KmgaT7Wi0KolFRG6Nj84NevPTVWo5LMGJ24_WPgX3jBiuL-nAtY5jyAEC9fJBbgM9Xg4umk-xu0MNDjMk6cxZ"
                + "MFiSsiayuh0uAOQDHyyNeIhyKdg92ou9LH8hBLv1oAiHHb2tweVyIxySEqUfgmG1fGsGJYwI2Z55klvvXRJM-l2S0iI_46jClfcd"
                + "UkK7of4H0kHBFrisNyQVcG2vNofKFQog5nL9czZ2jN6hfCDyiyVheaSxv3LrfqRBQlwnmTXnkLc1iVWpIKLVKyNiG_dB74cA3WY5"
                + "uEsRJmHsnssr0cIzpT1XQ7hC-2Srn5nFWvUJVv6TcA"
        ),
        Vector(
            hash: "SHA384",
            saltLength: 48,
            mask: "SHA384",
            signature:
                "UTtYrDet-YJg5MurG7RlKthtQ9s0aglGpCQGKOfC-XdymxBMwtmQCy2DlcBYntkQavORMv4fjtLjln0HB2Pg4UdaoODs_iKdE3nx"
                + "u9wqot2nmBfMdxihdThj_J0s6j4S6wuJR9G98yWwPy2SB7BF6m3W-r6q5t8iikieIVvrq-8Kbh6uLHlUCpiScKPP9TgdTsG5OVoe"
                + "k_xcNUKyMcgPFlftAv4XCqIHu2oLVxVpybdMTyZyI2o11P_nV7jd5MDNHHhXLs_dVHIc_AgrwHmjupliVySi4kDKLFjTHM0l_XFE"
                + "7AT2mGIyGdlXpJTSMOqUCPLhXkw9GcvMdJN1oO83oA"
        ),
        Vector(
            hash: "SHA512",
            saltLength: 64,
            mask: "SHA512",
            signature:
                "TuuJCnyd-HLfbsSUqLm1Iq49C64qaKevlLAM60mUp6g3xCCVSouSPlXl5dpAV6eenlM3H-iqqUvx29WdJyAz7NFNXA5gD-Z0Cf8A"
                + "caqWZD_GTDOunAQvBVXiuRYKjB-CUx02L99HMQx13AFLxvZSDOkB5WSoZ-gFdNiyFTL_hyRWL1twZrW7ZvrAi1CMoN4QC53Ltuga"
                + "ccBGsrNPVdSQxM-U4znHdbl6bciVPDnddrfaQRAGSLztYe4Td8SbBiAjX2Eq9Xu4H-gwfVne8b2X_sPDJQxki4cgh-JYaeYE1ao3"
                + "CvMOSAYIv_4slZsWwojK_iqC0fnoinUEJA5PiJT7og"
        ),
    ]
}
