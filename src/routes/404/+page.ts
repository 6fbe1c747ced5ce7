// Sent for every address that is no page. No script at all: it has to stand under the strictest policy.
export const csr = false;
