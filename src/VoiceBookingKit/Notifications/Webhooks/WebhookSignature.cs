using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace VoiceBookingKit.Notifications.Webhooks;

/// <summary>Signs what is posted, by the rules of Standard Webhooks (https://www.standardwebhooks.com): HMAC-SHA256 over id, time and body.</summary>
public static class WebhookSignature
{
    private const string SecretPrefix = "whsec_";
    private const int LeastBytes = 24;
    private const int MostBytes = 64;

    /// <summary>The value of the <c>webhook-signature</c> header.</summary>
    /// <param name="secret">As in <see cref="WebhookOptions.Secret"/>.</param>
    /// <param name="id">The value of the <c>webhook-id</c> header.</param>
    /// <param name="sentAt">When it is sent; the <c>webhook-timestamp</c> header in seconds since 1970.</param>
    /// <param name="body">The body, as it is posted.</param>
    /// <exception cref="ArgumentException">The secret can't be read.</exception>
    public static string Sign(string secret, string id, DateTimeOffset sentAt, ReadOnlySpan<byte> body)
    {
        if (!TryReadSecret(secret, out var key))
            throw new ArgumentException("The secret of a webhook is 'whsec_' and 24 to 64 bytes in base64.", nameof(secret));
        var head = string.Create(CultureInfo.InvariantCulture, $"{id}.{sentAt.ToUnixTimeSeconds()}.");
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, (byte[])[.. Encoding.UTF8.GetBytes(head), .. body]));
    }

    /// <summary>Whether a header's signatures hold one that is right; compares in constant time. For receivers.</summary>
    /// <param name="signatures">The <c>webhook-signature</c> header: one or more, separated by spaces.</param>
    /// <param name="secret">The secret.</param>
    /// <param name="id">The <c>webhook-id</c> header.</param>
    /// <param name="sentAt">The <c>webhook-timestamp</c> header.</param>
    /// <param name="body">The body, as it was received.</param>
    /// <exception cref="ArgumentException">The secret can't be read.</exception>
    public static bool Verify(string signatures, string secret, string id, DateTimeOffset sentAt, ReadOnlySpan<byte> body)
    {
        var right = Encoding.ASCII.GetBytes(Sign(secret, id, sentAt, body));
        return signatures.Split(' ').Any(signature => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), right));
    }

    internal static bool TryReadSecret(string secret, out byte[] key)
    {
        key = new byte[MostBytes];
        if (!secret.StartsWith(SecretPrefix, StringComparison.Ordinal) || !Convert.TryFromBase64String(secret[SecretPrefix.Length..], key, out var length) || length < LeastBytes)
            return false;
        key = key[..length];
        return true;
    }
}
