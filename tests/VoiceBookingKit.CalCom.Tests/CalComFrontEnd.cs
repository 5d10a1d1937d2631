using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Calendars.Changes;
using VoiceBookingKit.Calendars.Reconciling;
using VoiceBookingKit.FrontEnds;

namespace VoiceBookingKit.CalCom.Tests;

/// <summary>Writes into Cal.com, and follows what is changed there.</summary>
internal sealed class CalComFrontEnd(CalComWorld world, TimeProvider clock) : FrontEnd(clock, voice => voice.UseCalCom(configure: options =>
{
    options.ApiKey = world.Server.ApiKey;
    options.BaseUrl = world.Server.ApiAddress;
    options.WebhookSecret = world.Server.WebhookSecret;
    options.Write = true;
    options.OutsideChanges = OutsideChangePolicy.Follow;
    options.EventTypes["visit"] = new CalComEventType { Id = 1001 };
}))
{
    public ICalendarReconciler Reconciler => Host.GetRequiredService<ICalendarReconciler>();

    public IWebhookReceiver Webhook => Host.GetRequiredService<IWebhookReceiver>();
}
