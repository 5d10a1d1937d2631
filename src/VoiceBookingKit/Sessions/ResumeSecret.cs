using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace VoiceBookingKit.Sessions;

/// <summary>The secret by which a session's owner finds it again; only its hash is used as a key.</summary>
internal static class ResumeSecret
{
    private const int Bytes = 32;

    /// <summary>256 random bits in 43 characters that are safe in a URL.</summary>
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The key to look a session up by: how long a look-up takes tells nothing of the secrets that exist.</summary>
    public static string KeyOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
