using System.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Notifications;

namespace VoiceBookingKit.Smtp;

/// <summary>Writes mails into a folder, each as a file that mail programs open. A mail that is sent again replaces its file.</summary>
internal sealed class PickupFolder(IOptions<SmtpOptions> options, IHostEnvironment? host = null)
{
    public bool IsUsed => options.Value.PickupFolder is { Length: > 0 };

    /// <exception cref="DeliveryException">The folder can't be written.</exception>
    public async Task WriteAsync(string messageId, string message, CancellationToken cancellationToken)
    {
        var folder = Path.GetFullPath(options.Value.PickupFolder!, host?.ContentRootPath ?? AppContext.BaseDirectory);
        var file = Path.Combine(folder, messageId[..messageId.IndexOf('@', StringComparison.Ordinal)] + ".eml");
        try
        {
            Directory.CreateDirectory(folder);
            // Whoever watches the folder sees whole files only.
            await File.WriteAllTextAsync(file + ".part", message, Encoding.ASCII, cancellationToken);
            File.Move(file + ".part", file, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DeliveryException($"The folder for mails can't be written ({failure.GetType().Name}). Let this program write to {folder}.", failure);
        }
    }
}
