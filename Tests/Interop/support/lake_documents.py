"""The documents of two tenants that most tests of the local server ask about."""

from local_server import write_document

# A word that stands in every document, so that a search for it finds all.
COMMON = "lake"

TEXTS = {
    "acme/radio.md": (
        "# The radio\n\n"
        "Mara Lindqvist finds the radio in the boathouse by the lake. She finds it on 4 March 1987.\n\n"
        "The radio was built by Otto Brandt. It receives one station only.\n"
    ),
    "acme/episodes.csv": (
        "episode,title,director,year,text\n"
        "1,The Boathouse,Ida Holm,1987,Mara finds the radio at the lake.\n"
        "2,One Station,Per Falk,1987,A voice reads numbers across the lake.\n"
        "3,Thin Ice,Ida Holm,1988,The lake freezes and Otto walks over it.\n"
    ),
    "acme/ice.txt": (
        "The lake freezes in January 1988. Otto Brandt walks across the ice to the island.\n\n"
        "The ice breaks behind him, and nobody sees him again before spring.\n"
    ),
    "acme/island.html": (
        "<html><body><h1>The island</h1><p>The island in the lake has one house. "
        "Greta Sand has lived there since 1961.</p></body></html>"
    ),
    "globex/turbine.md": (
        "# The turbine\n\n"
        "Globex built the turbine at the lake in 2019. The turbine delivers 40 megawatts.\n\n"
        "Wilma Stone signs the secret contract of the turbine.\n"
    ),
    "globex/budget.txt": "The budget of the turbine at the lake is 12 million. Wilma Stone approves it in April.\n",
}

ATTRIBUTES = {
    "acme/radio.md": {"tenantId": "acme", "season": 1, "spoilers": True, "topics": ["radio", "boathouse"], "kind": "plot"},
    "acme/episodes.csv": {"tenantId": "acme", "season": 2, "spoilers": False, "topics": ["episodes"], "kind": "list"},
    "acme/ice.txt": {"tenantId": "acme", "season": 2.5, "spoilers": True, "topics": ["ice", "island"], "kind": "plot"},
    "acme/island.html": {"tenantId": "acme", "topics": ["island", "house"], "kind": "places"},
    "globex/turbine.md": {"tenantId": "globex", "season": 3, "spoilers": False, "kind": "plant"},
    "globex/budget.txt": {"tenantId": "globex", "season": 4, "topics": ["money"], "kind": "plant"},
}


def write_lake_documents(folder):
    for name, text in TEXTS.items():
        write_document(folder, name, text, ATTRIBUTES[name])
    return folder


def names(results):
    """The documents that results are from, as they are named above."""
    return {result["location"]["s3Location"]["uri"].split("/", 3)[3] for result in results}
