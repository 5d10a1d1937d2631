using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Notifications.Mail;

namespace VoiceBookingKit.Smtp.Tests;

public sealed class SmtpOptionsTests
{
    [Theory]
    [InlineData(null, null, null, SmtpSecurity.StartTls, "Smtp:Host")]
    [InlineData("smtp example", null, null, SmtpSecurity.StartTls, "Smtp:Host")]
    [InlineData("smtp.example.com", "salon", null, SmtpSecurity.StartTls, "Smtp:Password")]
    [InlineData("smtp.example.com", null, "secret", SmtpSecurity.StartTls, "Smtp:UserName")]
    [InlineData("smtp.example.com", "salon", "secret", SmtpSecurity.None, "in the clear")]
    public void Settings_that_make_no_sense_are_refused_and_tell_no_secret(string? host, string? user, string? password, SmtpSecurity security, string problem)
    {
        var refused = Assert.Throws<OptionsValidationException>(() => Read(options => (options.Host, options.UserName, options.Password, options.Security) = (host, user, password, security)));

        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_port_follows_from_the_encryption()
    {
        Assert.Equal(587, Read(options => options.Host = "smtp.example.com").PortInUse);
        Assert.Equal(465, Read(options => (options.Host, options.Security) = ("smtp.example.com", SmtpSecurity.Implicit)).PortInUse);
    }

    [Fact]
    public async Task A_folder_takes_the_mails_in_place_of_a_server()
    {
        var folder = Directory.CreateTempSubdirectory("mails-");
        await using var host = Host(options => options.PickupFolder = folder.FullName);
        var message = Mails.Invitation();

        await host.GetRequiredService<IMessageSender>().SendAsync(message);
        await host.GetRequiredService<IMessageSender>().SendAsync(message);

        var file = Assert.Single(folder.GetFiles());
        Assert.Equal(message.MessageId.Split('@')[0] + ".eml", file.Name);
        Assert.Contains("method=REQUEST", await File.ReadAllTextAsync(file.FullName), StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    private static SmtpOptions Read(Action<SmtpOptions> configure)
    {
        using var host = Host(configure);
        return host.GetRequiredService<IOptions<SmtpOptions>>().Value;
    }

    private static ServiceProvider Host(Action<SmtpOptions> configure) =>
        new ServiceCollection().AddVoiceBooking(booking => booking.UseSmtp(configure)).BuildServiceProvider();
}
