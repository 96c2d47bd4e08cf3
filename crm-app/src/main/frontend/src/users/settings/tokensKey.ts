export const tokensKey = ['me', 'tokens'];
