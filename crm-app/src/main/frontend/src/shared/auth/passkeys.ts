/** What the server asks of an authenticator, and what the authenticator answers, both as JSON with bytes in Base64url. */
type Json = Record<string, unknown>;

export function passkeysSupported(): boolean {
  return typeof window.PublicKeyCredential === 'function';
}

/** Makes a passkey; null when the person or the browser gave up. */
export async function makePasskey(options: Json): Promise<Json | null> {
  const { user, challenge, excludeCredentials, ...rest } = options as Json & {
    user: { id: string };
    challenge: string;
    excludeCredentials?: { id: string }[];
  };
  const made = await asked(() =>
    navigator.credentials.create({
      publicKey: {
        ...rest,
        user: { ...user, id: bytes(user.id) },
        challenge: bytes(challenge),
        excludeCredentials: (excludeCredentials ?? []).map((key) => ({ ...key, id: bytes(key.id) })),
      } as unknown as PublicKeyCredentialCreationOptions,
    }),
  );
  if (!made) return null;
  const response = made.response as AuthenticatorAttestationResponse;
  return {
    ...common(made),
    response: {
      attestationObject: text(response.attestationObject),
      clientDataJSON: text(response.clientDataJSON),
      transports: response.getTransports?.() ?? [],
    },
  };
}

/** Shows a passkey; null when the person or the browser gave up. */
export async function showPasskey(options: Json): Promise<Json | null> {
  const { challenge, allowCredentials, ...rest } = options as Json & {
    challenge: string;
    allowCredentials?: { id: string }[];
  };
  const shown = await asked(() =>
    navigator.credentials.get({
      publicKey: {
        ...rest,
        challenge: bytes(challenge),
        allowCredentials: (allowCredentials ?? []).map((key) => ({ ...key, id: bytes(key.id) })),
      } as unknown as PublicKeyCredentialRequestOptions,
    }),
  );
  if (!shown) return null;
  const response = shown.response as AuthenticatorAssertionResponse;
  return {
    ...common(shown),
    response: {
      authenticatorData: text(response.authenticatorData),
      clientDataJSON: text(response.clientDataJSON),
      signature: text(response.signature),
      ...(response.userHandle ? { userHandle: text(response.userHandle) } : {}),
    },
  };
}

async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential | null> {
  try {
    return (await ask()) as PublicKeyCredential | null;
  } catch (error) {
    // Cancelled, timed out, or a key that is there already: the page says so and the person may try again.
    if (error instanceof DOMException) return null;
    throw error;
  }
}

function common(key: PublicKeyCredential): Json {
  return {
    id: key.id,
    rawId: text(key.rawId),
    type: key.type,
    clientExtensionResults: key.getClientExtensionResults(),
    ...(key.authenticatorAttachment ? { authenticatorAttachment: key.authenticatorAttachment } : {}),
  };
}

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

function text(buffer: ArrayBuffer): string {
  const binary = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
